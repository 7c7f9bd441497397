import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { workScope } from './work-scope.js';

/**
 * Keeps the work contracts, the assignments and the clauses of some cells as they are until the transaction ends: taken
 * before hours are judged, so that no date can move between the judgement and the posting. Whoever changes a date
 * writes it first and looks for hours left outside afterwards, and so sees the hours posted meanwhile.
 */
export async function holdDates(
  scope: Scope,
  cells: readonly { readonly assignmentId: number }[],
): Promise<void> {
  const ids = [...new Set(cells.map(({ assignmentId }) => assignmentId))];
  await hold(scope, sql`a.id = any (${ids}::integer[])`);
}

/** The same of assignments that a query gives: however many, none leaves the database. */
export async function holdDatesOf(scope: Scope, assignments: Sql): Promise<void> {
  await hold(scope, sql`a.id in (${assignments})`);
}

async function hold(scope: Scope, among: Sql): Promise<void> {
  const held = sql`${among} and ${workScope(scope.actor, 'a')}`;
  // In the order in which the end of a work contract is written: the contract, then its assignments.
  for (const rows of [
    sql`select 1 from employment_contract c
      where c.id in (select a.employment_contract_id from assignment a where ${held}) order by c.id for share`,
    sql`select 1 from assignment a where ${held} order by a.id for share`,
    sql`select 1 from social_clause k where k.id in (select a.clause_id from assignment a where ${held}) order by k.id for share`,
  ])
    await scope.run(sql`select count(*) from (${rows}) held`);
}
