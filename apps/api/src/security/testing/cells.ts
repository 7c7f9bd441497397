import { verdictOf } from '../policy/actors.js';
import { type Case, OWNERSHIPS, type Ownership, type RoutePolicy, type Verdict } from '../policy/notation.js';
import type { Answer } from './ask.js';
import { QUESTIONS } from './questions.js';
import type { Actor } from './world/world.js';

/** One square of the matrix: a route, an actor, a record, and what the policy declares. */
export interface Cell {
  readonly route: string;
  readonly actor: Actor;
  readonly of: string | null;
  readonly ownership: Ownership;
  readonly expected: Verdict;
}

/** A HEAD route is its GET, whose cells are all tried: the two ends of the scale are enough, and nobody's record. */
const HEADS: readonly Ownership[] = ['own', 'foreign', 'absent'];

/** The cells of a route. One that takes no record has one per actor. */
export function cellsOf(route: string, policy: RoutePolicy, actors: readonly Actor[]): Cell[] {
  const ownerships = route.startsWith('HEAD ') ? HEADS : OWNERSHIPS;
  const cellsOfCase = (one: Case): Cell[] =>
    actors.flatMap((actor) =>
      (one.of === null ? (['own'] as const) : ownerships).map((ownership) => ({
        route,
        actor,
        of: one.of,
        ownership,
        expected: verdictOf(policy, one, actor.name, ownership),
      })),
    );
  return policy.cases.flatMap(cellsOfCase);
}

/** Tells a cell in words, for a deviation. */
export const nameOf = ({ route, actor, of, ownership }: Cell): string =>
  `${route}, ${actor.name}${of === null ? '' : `, ${of}: ${ownership}`}`;

const REFUSALS: Readonly<Record<string, Verdict>> = {
  '401 sign-in-needed': 'UNAUTHENTICATED',
  '403 forbidden': 'FORBIDDEN',
  '403 second-factor-awaited': 'SECOND_FACTOR_FIRST',
  '403 second-factor-to-set-up': 'SECOND_FACTOR_FIRST',
  '404 not-found': 'NOT_FOUND',
};

/** What an answer is in the words of the policy; one that is none of them is told as it came. */
export function readVerdict({ route, expected }: Cell, answer: Answer): Verdict | string {
  if (route.startsWith('HEAD ')) return ofStatus(answer.statusCode, expected);
  if (answer.statusCode < 300) return isEmptyHanded(answer) ? 'NOT_FOUND' : 'ALLOWED';
  const { code } = problemOf(answer);
  const refusal = REFUSALS[`${answer.statusCode} ${code}`];
  if (refusal) return refusal;
  const isRefusedByUseCase = answer.statusCode < 500 && QUESTIONS[route]?.reaches?.includes(code);
  return isRefusedByUseCase ? 'ALLOWED' : `${answer.statusCode} ${answer.body.slice(0, 200)}`;
}

/** An answer without a body says no more than its status, which two refusals share. */
function ofStatus(status: number, expected: Verdict): Verdict | string {
  if (status < 300) return 'ALLOWED';
  const possible = Object.entries(REFUSALS).flatMap(([refusal, verdict]) =>
    refusal.startsWith(`${status} `) ? [verdict] : [],
  );
  return possible.includes(expected) ? expected : (possible[0] ?? String(status));
}

/** Cells of hours answer one by one: the request is fine, the cell is not found. */
function isEmptyHanded(answer: Answer): boolean {
  if (!answer.body.startsWith('{"savedAt"')) return false;
  return answer
    .json<{ cells: { outcome: string }[] }>()
    .cells.every(({ outcome }) => outcome === 'NOT_FOUND');
}

function problemOf(answer: Answer): { code: string } {
  return String(answer.headers['content-type']).includes('problem+json') ? answer.json() : { code: '' };
}
