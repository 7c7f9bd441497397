import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import type { Actor, Role } from '../../platform/actor.js';
import type { TaskKind } from './ask-task.js';

/** A task that is not finished, with who asked for it as they are today. */
export interface AskedTask {
  readonly id: number;
  readonly timesheetId: number;
  readonly kind: TaskKind;
  readonly input: unknown;
  readonly total: number;
  readonly askedOn: CalendarDay;
  /** Null when the account was disabled since: nobody works in its name. */
  readonly actor: Actor | null;
}

/** A task still to do, read as the system; undefined once it is done, failed or cancelled. */
export async function readAskedTask(db: OpenTransaction, taskId: number): Promise<AskedTask | undefined> {
  const task = await db.first<Omit<AskedTask, 'actor'> & Actor & { role: Role; isDisabled: boolean }>(sql`
    select t.id, t.timesheet_id as "timesheetId", t.kind, t.input, t.total, t.asked_on as "askedOn", u.id as "userId", u.role,
      u.territory_id as "territoryId", u.firm_id as "firmId", u.authority_id as "authorityId", u.is_disabled as "isDisabled"
    from timesheet_task t join app_user u on u.id = t.asked_by_user_id
    where t.id = ${taskId} and t.state in ('WAITING', 'RUNNING')`);
  if (!task) return undefined;
  const { userId, role, territoryId, firmId, authorityId, isDisabled, ...asked } = task;
  return { ...asked, actor: isDisabled ? null : { userId, role, territoryId, firmId, authorityId } };
}

/** What a worker holds for as long as it works on a task: two workers, or a worker thought dead, never do the same one. */
export const TASK_LOCK = 'clausier.timesheet-task';

/**
 * Tasks nobody works on, nor will: asked while no server ran, or left by a worker that was killed. Whoever works holds the
 * lock of the task, which ends with its connection; whoever will has its job in the queue. A job just taken may not hold the
 * lock yet: it is left ten seconds, unless this is the start of a server, when most likely nobody is there.
 */
export async function readTasksToTakeUp(
  db: OpenTransaction,
  { isAtStart }: { isAtStart: boolean },
): Promise<number[]> {
  const tasks = await db.rows<{ id: number }>(sql`
    select k.id from timesheet_task k
    where k.state in ('WAITING', 'RUNNING')
      and (k.state = 'RUNNING' or ${isAtStart} or k.updated_at < clock_timestamp() - interval '10 seconds')
      and not exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2 and l.objid::bigint = k.id
        and l.classid::bigint = hashtext(${TASK_LOCK})::bigint & 4294967295
        and l.database = (select oid from pg_database where datname = current_database()))
      and not exists (select 1 from clausier_jobs._private_jobs j
        where j.key = 'timesheet-task-' || k.id and j.locked_at is null and j.attempts < j.max_attempts)
    order by k.id`);
  return tasks.map(({ id }) => id);
}
