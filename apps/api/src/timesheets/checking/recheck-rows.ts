import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { Touched } from '../counting/count-statement.query.js';
import { type CheckBasis, checkPlaced, personOf, readFacts } from './check-timesheet.js';
import { type KnownRow, readFirmNames, readPeopleOf } from './people/people-named.query.js';
import { type PlacedRow, placeRows } from './rows/place-rows.js';
import { PORTION, portionsOf } from './rows/portions.js';
import { openStage } from './storing/stage-check.js';
import { storeCheckedRows } from './storing/store-check.js';

/** What changed rows touch: every row that shares a person with them, before or since, placed anew. */
export interface TouchedRows extends Touched {
  readonly placed: readonly PlacedRow[];
  readonly basis: CheckBasis;
}

type StoredRow = KnownRow & { readonly id: number };

/**
 * The rows of a draft that changed, with every row that shares a person with them, before or since: nothing else can come out
 * differently. As fast on a draft of a hundred thousand rows as on a small one.
 */
export async function touchedBy(
  scope: Scope,
  timesheetId: number,
  rowIds: readonly number[],
): Promise<TouchedRows> {
  const facts = await readFacts(scope, timesheetId);
  const names = await readFirmNames(scope);
  let contractIds: number[] = [];
  for (;;) {
    const rows = await readRowsOf(scope, timesheetId, { rowIds, contractIds });
    const people = await readPeopleOf(scope, names, rows);
    const placed = placeRows(rows, people, facts);
    const now = placed.map(({ contract }) => contract?.employmentContractId ?? null);
    const met = [...rows.map(({ before }) => before), ...now, ...contractIds].filter((id) => id !== null);
    const known = contractIds.length;
    contractIds = people.contractsOfSamePeople(met);
    // Once more as long as they lead to somebody else: a name may mean another person than when its row was read.
    if (contractIds.length > known) continue;
    const assignmentIds = people.assignmentsOf(contractIds);
    return { rowIds: rows.map(({ id }) => id), assignmentIds, placed, basis: { facts, people } };
  }
}

/** Checks touched rows again and stores what became of them. */
export async function recheckTouched(
  scope: Scope,
  timesheetId: number,
  { placed, assignmentIds, basis }: TouchedRows,
): Promise<void> {
  await openStage(scope);
  await checkPlaced(scope, portionsOf(placed, personOf, PORTION), basis);
  await storeCheckedRows(scope, timesheetId, assignmentIds);
}

/** Both. Gives the ids of the rows it looked at. */
export async function recheckRows(
  scope: Scope,
  timesheetId: number,
  rowIds: readonly number[],
): Promise<number[]> {
  const touched = await touchedBy(scope, timesheetId, rowIds);
  await recheckTouched(scope, timesheetId, touched);
  return [...touched.rowIds];
}

function readRowsOf(
  scope: Scope,
  timesheetId: number,
  { rowIds, contractIds }: { rowIds: readonly number[]; contractIds: readonly number[] },
): Promise<StoredRow[]> {
  return scope.prepared<StoredRow>(sql`
    select id, row_number as "rowNumber", raw, employment_contract_id as before from timesheet_row
    where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}
      and (employment_contract_id = any (${[...contractIds]}::integer[]) or id = any (${[...rowIds]}::integer[]))
    order by row_number`);
}
