import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { observationsUntil, simulatePenalty } from '../contracts/penalty.js';
import type { Hours } from '../hours/hours.js';
import { type Cents, cents } from '../numbers/cents.js';
import { allocate } from '../numbers/largest-remainder.js';
import { type ClauseBalance, missingHours } from './balance-clause.js';

/**
 * Where a clause stands with respect to penalties: nothing asked, done, no rate in the contract, still time to do the hours
 * (the amount is what would be due if the work stopped), or time over.
 */
export const PENALTY_STATES = ['NO_OBJECTIVE', 'REACHED', 'NO_RATE', 'RUNNING', 'OVER'] as const;
export type PenaltyState = (typeof PENALTY_STATES)[number];

/** The steps before a penalty may be applied (CCAG 2021, art. 16.1 and 19.1): the buyer alone takes them. */
export interface PenaltySteps {
  /** The formal notice: never before the clause is over. */
  readonly noticeOn: CalendarDay;
  /** The last day of the firm's observations. */
  readonly observationsUntil: CalendarDay;
  /** The first day the buyer may decide. */
  readonly decidedFrom: CalendarDay;
}

export interface ClausePenalty {
  readonly state: PenaltyState;
  readonly missing: Hours;
  readonly centsPerHour: Cents | null;
  /** Missing hours x rate, half up to the cent; null without a rate. */
  readonly amount: Cents | null;
  readonly steps: PenaltySteps | null;
  /** The amount told apart in proportion to what each party misses, exactly; empty when nothing is divided. */
  readonly parts: readonly { readonly partyId: number; readonly amount: Cents }[];
}

interface PenaltyTerms {
  readonly dueOn: CalendarDay;
  readonly centsPerHour: Cents | null;
  /** The day the clause is looked at. */
  readonly day: CalendarDay;
  /** The day the formal notice would be sent. */
  readonly noticeOn: CalendarDay;
}

/** Simulates the penalty of a clause: what it would be, and when, if the buyer decided to apply it. */
export function simulateClausePenalty(balance: ClauseBalance, terms: PenaltyTerms): ClausePenalty {
  const { dueOn, centsPerHour, day } = terms;
  const missing = missingHours(balance.outstanding);
  const nothing = { missing, centsPerHour, amount: null, steps: null, parts: [] };
  if (balance.objective === 0) return { state: 'NO_OBJECTIVE', ...nothing };
  if (missing === 0) return { state: 'REACHED', ...nothing };
  if (centsPerHour === null) return { state: 'NO_RATE', ...nothing };
  const { forHours } = simulatePenalty(balance.outstanding, 0, {
    centsPerMissingHour: centsPerHour,
    centsPerDayLate: cents(0),
  });
  return {
    state: day > dueOn ? 'OVER' : 'RUNNING',
    missing,
    centsPerHour,
    amount: forHours,
    steps: stepsOf(terms),
    parts: partsOf(balance, forHours),
  };
}

/** The clause runs until its due day: a notice sent before it would claim what is not due yet. */
function stepsOf({ dueOn, noticeOn }: PenaltyTerms): PenaltySteps {
  const earliest = addDays(dueOn, 1);
  const sentOn = noticeOn < earliest ? earliest : noticeOn;
  const last = observationsUntil(sentOn);
  return { noticeOn: sentOn, observationsUntil: last, decidedFrom: addDays(last, 1) };
}

function partsOf({ parties }: ClauseBalance, amount: Cents): ClausePenalty['parts'] {
  const owing = parties.flatMap(({ partyId, outstanding }) =>
    outstanding !== null && outstanding > 0 ? [{ partyId, weight: outstanding }] : [],
  );
  if (owing.length === 0) return [];
  const split = allocate(
    amount,
    owing.map(({ weight }) => weight),
  );
  return owing.map(({ partyId }, at) => ({ partyId, amount: cents(split[at]!) }));
}
