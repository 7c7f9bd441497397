import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict } from '../../platform/refuse.js';

export const TASK_KINDS = ['READ', 'CERTIFY', 'ACCEPT', 'RETURN', 'REVERSE'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface NewTask {
  readonly timesheetId: number;
  readonly kind: TaskKind;
  /** What the request said, as the use case takes it. */
  readonly input: object;
  /** How many rows or lines there are to do. */
  readonly total: number;
}

/**
 * Asks for work too large for a request: its job is added in the same transaction. One thing at a time is done on a
 * statement. Throws `timesheet-busy`.
 */
export async function askTask(scope: Scope, { timesheetId, kind, input, total }: NewTask): Promise<void> {
  const { territoryId, userId } = scope.actor;
  await naming(
    { timesheet_task_one_at_a_time: () => conflict('timesheet-busy', 'status') },
    scope.run(sql`
      insert into timesheet_task (timesheet_id, firm_id, territory_id, kind, input, total, asked_by_user_id, asked_on)
      select t.id, t.firm_id, ${territoryId}::integer, ${kind}, ${JSON.stringify(input)}::jsonb, ${total}, ${userId}, ${scope.today}
      from timesheet t where t.id = ${timesheetId}`),
  );
}

/** Refuses to change a statement that a job is working on for the same actor. Throws `timesheet-busy`. */
export async function refuseWhileBusy(scope: Scope, timesheetId: number): Promise<void> {
  const busy = await scope.first(sql`
    select 1 from timesheet_task where timesheet_id = ${timesheetId} and state in ('WAITING', 'RUNNING')`);
  if (busy) throw conflict('timesheet-busy', 'status');
}

/** Stops whatever is being done on a statement of the firm: its job finds out before it commits anything. */
export async function cancelTasks(scope: Scope, timesheetId: number): Promise<void> {
  await scope.run(sql`
    update timesheet_task set state = 'CANCELLED', updated_at = clock_timestamp()
    where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} and state in ('WAITING', 'RUNNING')`);
}
