import { blocks, found, type RowFinding } from './findings.js';
import { matchAssignment } from './match-assignment.js';
import { matchPerson, type PeopleIndex } from './match-person.js';
import type { FirmContract } from './people.query.js';
import type { RawRow } from './raw-row.js';
import { type ReadRow, readRow, type StatementFacts } from './read-row.js';

export interface StoredRow {
  readonly id: number;
  readonly rowNumber: number;
  readonly raw: RawRow;
}

/** A row with the person and the clauses it is about. `shares` is empty when the row cannot be counted. */
export interface PlacedRow extends StoredRow {
  readonly read: ReadRow;
  readonly contract: FirmContract | null;
  readonly shares: readonly { readonly assignmentId: number; readonly share: number }[];
  readonly outcome: 'ACCEPTED' | 'REFUSED' | 'IGNORED';
  readonly findings: readonly RowFinding[];
}

/** Reads every row and finds its person and clauses; a second row saying the very same thing is left out. */
export function placeRows(
  rows: readonly StoredRow[],
  people: PeopleIndex,
  facts: StatementFacts,
): PlacedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const placed = placeRow(row, people, facts);
    if (placed.outcome !== 'ACCEPTED') return placed;
    const key = keyOf(placed);
    const first = seen.get(key);
    if (first === undefined || row.raw.isKept) {
      seen.set(key, first ?? row.rowNumber);
      return placed;
    }
    const duplicate = found('duplicate-in-file', 'row', { row: first });
    return { ...placed, outcome: 'IGNORED', findings: [...placed.findings, duplicate] };
  });
}

function placeRow(row: StoredRow, people: PeopleIndex, facts: StatementFacts): PlacedRow {
  const read = readRow(row.raw, facts);
  const nobody = { ...row, read, contract: null, shares: [] };
  if (read.isAside) return { ...nobody, outcome: 'IGNORED', findings: read.findings };
  const person = matchPerson(people, read);
  if ('finding' in person) return refused({ ...nobody, findings: [...read.findings, person.finding] });
  const withPerson = { ...nobody, contract: person.contract };
  const match = matchAssignment(person.contract, read);
  if ('finding' in match) return refused({ ...withPerson, findings: [...read.findings, match.finding] });
  const placed = { ...withPerson, shares: match.shares, findings: read.findings };
  return read.findings.some(blocks) ? refused(placed) : { ...placed, outcome: 'ACCEPTED' };
}

/** The same row with one more reason not to count it. */
export function refused(row: Omit<PlacedRow, 'outcome'>): PlacedRow {
  return { ...row, outcome: 'REFUSED' };
}

function keyOf({ contract, shares, read }: PlacedRow): string {
  const clauses = shares.map(({ assignmentId }) => assignmentId).join('+');
  return [contract!.employmentContractId, clauses, read.day ?? read.month, read.hourKind, read.hours].join(
    '|',
  );
}
