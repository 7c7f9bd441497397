import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import type { Database } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, anAuthority } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';

/** One entry of the ledger, with all that figures tell apart. */
export interface BaseEntry {
  readonly person: number;
  /** Positions among the territories; the last one is outside. */
  readonly operation: number;
  readonly residence: number;
  readonly operationId: number;
  readonly month: string;
  readonly recordedOn: string;
  readonly hours: number;
}

export interface SmallBase {
  readonly territories: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly commune: string;
  }[];
  readonly authorityId: number;
  readonly firmIds: number[];
  readonly operationIds: number[];
  readonly entries: BaseEntry[];
}

/** How many persons of each territory (columns, the last one outside) work on the operations of each (rows). */
const PERSONS = [
  [24, 9, 2, 0],
  [6, 22, 8, 3],
  [3, 7, 26, 6],
];

/** Months worked, and when they were recorded: in time, and a few late. */
const WORKED = [
  { month: '2023-01', recordedOn: '2023-02-10' },
  { month: '2023-05', recordedOn: '2023-06-10' },
  { month: '2023-10', recordedOn: '2023-11-10' },
  { month: '2023-12', recordedOn: '2024-01-12' },
];

/** A year of three territories, some of whose cells are about few persons, with corrections about few persons afterwards. */
export async function aSmallBase(db: Database, userId: number): Promise<SmallBase> {
  const inside = [await aTerritory(db), await aTerritory(db), await aTerritory(db)];
  const territories = [...inside, await aTerritory(db, { is_outside: true, sort_order: 99 })];
  const authority = await anAuthority(db);
  const clauses: ClauseFixture[] = [];
  const firmIds: number[] = [];
  for (const territory of inside) {
    const operation = await anOperation(db, {
      territory,
      authority_id: authority.id,
      started_on: '2020-01-01',
    });
    clauses.push(await aClause(db, operation, { started_on: '2020-01-01', due_on: '2030-12-31' }));
    firmIds.push((await aFirm(db)).id);
  }
  const entries: BaseEntry[] = [];
  let person = 0;
  for (const [operation, residences] of PERSONS.entries()) {
    for (const [residence, count] of residences.entries()) {
      for (let index = 0; index < count; index++) {
        const worker = { operation, residence, person: ++person };
        const assignment = await hired(db, clauses[operation]!, territories[residence]!, firmIds[operation]!);
        entries.push(...(await workedBy(db, worker, assignment, clauses[operation]!.operation_id, userId)));
      }
    }
  }
  const operationIds = clauses.map(({ operation_id }) => operation_id);
  return {
    territories: territories as SmallBase['territories'],
    authorityId: authority.id,
    firmIds,
    operationIds,
    entries,
  };
}

async function hired(
  db: Database,
  clause: ClauseFixture,
  territory: Awaited<ReturnType<typeof aTerritory>>,
  firmId: number,
): Promise<number> {
  const participant = await aParticipant(db, { territory });
  const employment = await anEmploymentContract(db, participant, {
    firm_id: firmId,
    started_on: '2020-01-01',
    eligible_until: '2030-12-31',
  });
  return (await anAssignment(db, employment, clause, { started_on: '2020-01-01' })).id;
}

/** Two months each, out of step; every ninth person is corrected once the year is over, and every eleventh twice. */
async function workedBy(
  db: Database,
  worker: Pick<BaseEntry, 'person' | 'operation' | 'residence'>,
  assignment: number,
  operationId: number,
  userId: number,
): Promise<BaseEntry[]> {
  const { person } = worker;
  const entries: BaseEntry[] = [];
  const post = async (
    month: string,
    hours: number,
    recordedOn: string,
    more: Record<string, unknown> = {},
  ) => {
    await anEntry(db, assignment, {
      month,
      hours,
      recorded_at: `${recordedOn}T10:00:00Z`,
      recorded_by_user_id: userId,
      ...more,
    });
    entries.push({ ...worker, operationId, month, recordedOn, hours });
  };
  const first = 5_003 + person * 17;
  const months = [WORKED[person % 4]!, WORKED[(person + 1) % 4]!];
  for (const [index, { month, recordedOn }] of months.entries()) await post(month, first + index, recordedOn);
  const correct = async (from: number, to: number, recordedOn: string, revision: number) => {
    const reason = 'Relevé rectifié';
    const { month } = months[0]!;
    await post(month, -from, recordedOn, { is_reversal: true, revision: revision - 1, reason });
    await post(month, to, recordedOn, { revision, reason });
  };
  if (person % 9 === 0) await correct(first, first + 700, '2024-04-09', 2);
  if (person % 99 === 0) await correct(first + 700, first + 40, '2024-09-09', 3);
  return entries;
}
