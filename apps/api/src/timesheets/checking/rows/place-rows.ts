import { blocks, found, type RowFinding } from '../findings.js';
import type { FirmContract } from '../lines/firm-contract.js';
import { matchAssignment } from '../lines/match-assignment.js';
import { matchPerson, type PeopleIndex } from '../people/match-person.js';
import type { NumberedRow } from './raw-row.js';
import { type ReadRow, readRow, type StatementFacts } from './read-row.js';

/**
 * A row with the person and the clauses it is about, and nothing of its raw text: a statement of a hundred thousand rows
 * is kept in memory while it is checked. `shares` is empty when the row cannot be counted.
 */
export interface PlacedRow extends Omit<ReadRow, 'given' | 'isAside'> {
  readonly rowNumber: number;
  readonly isKept: boolean;
  readonly contract: FirmContract | null;
  readonly shares: readonly { readonly assignmentId: number; readonly share: number }[];
  readonly outcome: 'ACCEPTED' | 'REFUSED' | 'IGNORED';
  readonly findings: readonly RowFinding[];
}

/** Reads rows and finds the person and clauses of each, one by one. */
export function placeRows(
  rows: readonly NumberedRow[],
  people: PeopleIndex,
  facts: StatementFacts,
): PlacedRow[] {
  return rows.map((row) => placeRow(row, people, facts));
}

/** Leaves out every row that says the very same thing as one before it; rows come in the order of the file. */
export function leaveDuplicatesOut(rows: readonly PlacedRow[]): PlacedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.outcome !== 'ACCEPTED') return row;
    const key = keyOf(row);
    const first = seen.get(key);
    if (first === undefined || row.isKept) {
      seen.set(key, first ?? row.rowNumber);
      return row;
    }
    const duplicate = found('duplicate-in-file', 'row', { row: first });
    return { ...row, outcome: 'IGNORED', findings: withOne(row.findings, duplicate) };
  });
}

function placeRow({ rowNumber, raw }: NumberedRow, people: PeopleIndex, facts: StatementFacts): PlacedRow {
  const { given, isAside, ...read } = readRow(raw, facts);
  const row = { ...read, rowNumber, isKept: raw.isKept ?? false, contract: null, shares: NO_SHARES };
  if (isAside) return { ...row, outcome: 'IGNORED' };
  const person = matchPerson(people, { ...read, given });
  if ('finding' in person) return refused({ ...row, findings: withOne(read.findings, person.finding) });
  const withPerson = { ...row, contract: person.contract };
  const match = matchAssignment(person.contract, { ...read, given });
  if ('finding' in match) return refused({ ...withPerson, findings: withOne(read.findings, match.finding) });
  const placed = { ...withPerson, shares: match.shares };
  return read.findings.some(blocks) ? refused(placed) : { ...placed, outcome: 'ACCEPTED' };
}

const NO_SHARES: PlacedRow['shares'] = [];

function withOne(findings: readonly RowFinding[], one: RowFinding): RowFinding[] {
  return [...findings, one];
}

/** The same row with one more reason not to count it. */
export function refused(row: Omit<PlacedRow, 'outcome'>): PlacedRow {
  return { ...row, outcome: 'REFUSED' };
}

function keyOf({ contract, shares, day, month, hourKind, hours }: PlacedRow): string {
  const clauses = shares.map(({ assignmentId }) => assignmentId).join('+');
  return [contract!.employmentContractId, clauses, day ?? month, hourKind, hours].join('|');
}
