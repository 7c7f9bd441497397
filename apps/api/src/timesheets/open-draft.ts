import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { conflict } from '../platform/refuse.js';
import { refuseWhileBusy } from './tasks/ask-task.js';

/**
 * Takes a draft of the acting firm to change it: one change at a time, from the version the client read.
 * Throws `not-found`, `timesheet-not-draft`, `timesheet-busy`, `version-stale`.
 */
export async function openDraft(scope: Scope, id: number, version: number): Promise<{ month: string }> {
  const draft = await scope.one<{ status: string; version: number; month: string }>(sql`
    select status, version, to_char(month, 'YYYY-MM') as month from timesheet
    where id = ${id} and firm_id = ${scope.actor.firmId} for update`);
  if (draft.status !== 'DRAFT') throw conflict('timesheet-not-draft', 'status', { status: draft.status });
  if (draft.version !== version)
    throw conflict('version-stale', 'version', { currentVersion: draft.version });
  await refuseWhileBusy(scope, id);
  // The version moves with every change of the rows, which have none of their own.
  await scope.run(sql`update timesheet set updated_at = clock_timestamp() where id = ${id}`);
  return draft;
}
