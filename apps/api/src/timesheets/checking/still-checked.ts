import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type CheckSummary, readStatementFacts } from './check-timesheet.js';
import { type CheckedAgainst, checkedAgainstNow, isSame } from './checked-against.js';

/** What the job that read a statement found, kept as its result: only when it refused no row. */
export interface WholeCheck {
  /** The statement's version when it became a draft. */
  readonly version: number;
  readonly checkedAgainst: CheckedAgainst;
}

/**
 * The outcome of the check of a large statement's reading, when checking once more would find the very same: no row was
 * refused, none changed since (`version` is the one the firm certifies), and nothing moved of what the rules compared.
 * Null when everything has to be checked again. A refused row is always checked again: what is kept does not tell what
 * could save it.
 */
export async function stillChecked(
  scope: Scope,
  timesheetId: number,
  version: number,
): Promise<CheckSummary | null> {
  const check = await scope.first<{ checkedAgainst: CheckedAgainst }>(sql`
    select result -> 'checkedAgainst' as "checkedAgainst" from timesheet_task
    where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} and kind = 'READ' and state = 'DONE'
      and (result ->> 'version')::integer = ${version} and jsonb_typeof(result -> 'checkedAgainst') = 'object'
    order by id desc limit 1`);
  if (!check) return null;
  const { facts, people } = await readStatementFacts(scope, timesheetId);
  if (!isSame(await checkedAgainstNow(scope, timesheetId, facts, people), check.checkedAgainst)) return null;
  const { linesToSend } = await scope.one<{ linesToSend: number }>(sql`
    select (count(*) filter (where effect <> 'IDENTICAL'))::integer as "linesToSend" from timesheet_line
    where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}`);
  return { refusedRows: 0, linesToSend, checkedAgainst: check.checkedAgainst };
}
