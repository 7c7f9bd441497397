import { isMonthInside } from '@clausier/domain/ledger/check-line';
import { WHOLE } from '@clausier/domain/numbers/rate';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import { found, type RowFinding } from '../findings.js';
import type { ReadRow } from '../rows/read-row.js';
import type { FirmContract, ServedClause } from './firm-contract.js';

/** The clauses a row's hours serve, with their shares, or why it cannot be told. */
export type AssignmentMatch =
  | { readonly shares: readonly { assignmentId: number; share: number }[] }
  | { readonly finding: RowFinding };

/**
 * The only clause a work contract serves that month, the one a row names, or all of them by their shares when these
 * make the whole: globalisation. Shares that do not make the whole are asked, never guessed.
 */
export function matchAssignment(
  contract: FirmContract,
  { given, month }: Pick<ReadRow, 'given' | 'month'>,
): AssignmentMatch {
  const { assignments } = contract;
  if (assignments.length === 0) return { finding: found('assignment-unknown', 'clause') };
  if (typeof given.assignmentId === 'number') return shared([assignmentOf(assignments, given.assignmentId)]);
  const named = given.clause ? namedBy(given.clause, assignments) : assignments;
  if (named.length === 0) return { finding: found('clause-unknown', 'clause') };
  const running = named.filter(
    ({ startedOn, endedOn }) =>
      month !== null && isMonthInside(month, { startsOn: startedOn, endsOn: endedOn }),
  );
  const served = running.length > 0 ? running : named.slice(0, 1);
  if (served.length === 1) return shared(served);
  const whole = served.reduce((sum, { share }) => sum + share, 0);
  return whole === WHOLE ? shared(served) : { finding: found('assignment-ambiguous', 'clause') };
}

function assignmentOf(assignments: readonly ServedClause[], id: number): ServedClause {
  return assignments.find(({ assignmentId }) => assignmentId === id)!;
}

/** One object a clause, whatever the number of rows: a hundred thousand of them are in memory at once. */
const SERVED_ALONE = new WeakMap<ServedClause, AssignmentMatch>();

function shared(assignments: readonly ServedClause[]): AssignmentMatch {
  if (assignments.length > 1)
    return { shares: assignments.map(({ assignmentId, share }) => ({ assignmentId, share })) };
  const [alone] = assignments as [ServedClause];
  const known = SERVED_ALONE.get(alone);
  if (known) return known;
  const { assignmentId, share } = alone;
  const match: AssignmentMatch = { shares: [{ assignmentId, share }] };
  SERVED_ALONE.set(alone, match);
  return match;
}

/** The clauses a text names; one that also says a lot ('M24 lot 2') means that lot only. */
function namedBy(text: string, assignments: readonly ServedClause[]): readonly ServedClause[] {
  const named = assignments.filter((one) => isNamed(one, text));
  const key = ` ${normaliseName(text)} `;
  const lots = named.filter(({ lotNumber }) => key.includes(` lot ${normaliseName(lotNumber)} `));
  return lots.length > 0 ? lots : named;
}

/** True when a text names a clause by the number or the name of its lot, its contract or its operation. */
function isNamed(clause: ServedClause, text: string): boolean {
  const key = normaliseName(text);
  const lot = normaliseName(clause.lotNumber);
  if (key === lot || key === `lot ${lot}` || key === `lot n ${lot}`) return true;
  const names = [
    clause.lotName,
    clause.contractNumber,
    clause.operationName,
    clause.operationReference ?? '',
  ];
  return names.some((name) => {
    const known = normaliseName(name);
    return known !== '' && (key === known || ` ${key} `.includes(` ${known} `));
  });
}
