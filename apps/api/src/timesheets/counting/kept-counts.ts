import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { countStatement } from './count-statement.query.js';
import type { StatementCounts } from './statement-counts.js';

/**
 * The counts of a statement of the acting firm at one of its versions: those kept with that version, else counted. Rows and
 * lines of a draft change with its version only, except by night, when files of people are erased: what was kept another day is not
 * trusted.
 */
export async function countsAt(scope: Scope, id: number, version: number): Promise<StatementCounts> {
  return (await keptCounts(scope, id, version)) ?? (await countStatement(scope, id));
}

/** The counts that were kept with a version of a statement, if they were. */
export async function keptCounts(
  scope: Scope,
  id: number,
  version: number,
): Promise<StatementCounts | undefined> {
  const kept = await scope.first<{ counts: StatementCounts }>(sql`
    select k.counts from timesheet_count k where k.timesheet_id = ${id} and k.firm_id = ${scope.actor.firmId}
      and k.timesheet_version = ${version} and k.counted_on = ${scope.today}`);
  return kept?.counts;
}

/** Keeps the counts of a statement, in the transaction that gave it this version. */
export async function keepCounts(
  scope: Scope,
  id: number,
  version: number,
  counts: StatementCounts,
): Promise<void> {
  await scope.run(sql`
    insert into timesheet_count (timesheet_id, firm_id, timesheet_version, counted_on, counts)
    values (${id}, ${scope.actor.firmId}, ${version}, ${scope.today}, ${JSON.stringify(counts)}::jsonb)
    on conflict on constraint timesheet_count_pk do update set timesheet_version = excluded.timesheet_version,
      counted_on = excluded.counted_on, counts = excluded.counts`);
}
