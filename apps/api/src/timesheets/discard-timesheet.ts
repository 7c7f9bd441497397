import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { openDraft } from './open-draft.js';

/** Gives a draft up: it stays told, and its file may be sent again. */
export async function discardTimesheet(scope: Scope, id: number, version: number): Promise<void> {
  await openDraft(scope, id, version);
  await scope.run(
    sql`update timesheet_line set state = 'DISCARDED' where timesheet_id = ${id} and state = 'DRAFT'`,
  );
  await scope.run(sql`update timesheet set status = 'DISCARDED' where id = ${id}`);
}
