import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { DomainError } from '../shared/domain-error.js';

/** A house with an operation (the host) asks another one (the home) for somebody it follows. */
export const REQUEST_STATES = ['ASKED', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export type RequestSide = 'HOST' | 'HOME';

/** What a side may do: the home proposes somebody, nameless until the host accepts; each may decline or withdraw what is its own. */
export const REQUEST_MOVES = ['PROPOSE', 'ACCEPT', 'DECLINE', 'WITHDRAW'] as const;
export type RequestMove = (typeof REQUEST_MOVES)[number];

const NEXT: Readonly<Record<string, RequestState>> = {
  'ASKED HOME PROPOSE': 'PROPOSED',
  'ASKED HOME DECLINE': 'DECLINED',
  'ASKED HOST WITHDRAW': 'WITHDRAWN',
  'PROPOSED HOST ACCEPT': 'ACCEPTED',
  'PROPOSED HOST DECLINE': 'DECLINED',
  'PROPOSED HOST WITHDRAW': 'WITHDRAWN',
  // The home takes its proposal back: the question is still asked.
  'PROPOSED HOME WITHDRAW': 'ASKED',
};

/** How long a question stays open unless the host says otherwise, and how long the name stays told after an acceptance. [U] */
export const REQUEST_DAYS = 21;
export const PLACEMENT_DAYS = 60;

/** The state as it is on a day: a question or a proposal nobody answered in time has expired. */
export function stateOn(state: RequestState, expiresOn: CalendarDay, day: CalendarDay): RequestState {
  return (state === 'ASKED' || state === 'PROPOSED') && expiresOn < day ? 'EXPIRED' : state;
}

/** What a side may do of a request in this state. */
export function movesOf(state: RequestState, side: RequestSide): RequestMove[] {
  return REQUEST_MOVES.filter((move) => NEXT[`${state} ${side} ${move}`] !== undefined);
}

/** The state after a move. Throws `request-move-refused` when it is not that side's to make, or no longer. */
export function stateAfter(state: RequestState, side: RequestSide, move: RequestMove): RequestState {
  const next = NEXT[`${state} ${side} ${move}`];
  if (next === undefined)
    throw new DomainError({ code: 'request-move-refused', kind: 'conflict', params: { state, move } });
  return next;
}

/** The last day a question asked today stays open, unless another is said. */
export const expiryOf = (askedOn: CalendarDay): CalendarDay => addDays(askedOn, REQUEST_DAYS);
