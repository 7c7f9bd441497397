import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { conflict } from '../platform/refuse.js';
import { cancelTasks } from './tasks/ask-task.js';

/**
 * Gives a draft up, whatever is being done on it: it stays told, its job stops, and its file may be sent again. Throws
 * `not-found`, `timesheet-not-draft`, `version-stale`.
 */
export async function discardTimesheet(scope: Scope, id: number, version: number): Promise<void> {
  await cancelTasks(scope, id);
  const draft = await scope.one<{ status: string; version: number }>(sql`
    select status, version from timesheet where id = ${id} and firm_id = ${scope.actor.firmId} for update`);
  if (draft.status !== 'DRAFT' && draft.status !== 'READING')
    throw conflict('timesheet-not-draft', 'status', { status: draft.status });
  if (draft.version !== version)
    throw conflict('version-stale', 'version', { currentVersion: draft.version });
  await scope.run(
    sql`update timesheet_line set state = 'DISCARDED' where timesheet_id = ${id} and state = 'DRAFT'`,
  );
  await scope.run(sql`update timesheet set status = 'DISCARDED' where id = ${id}`);
}
