import { DomainError } from '@clausier/domain/shared/domain-error';
import sql from 'sql-template-tag';
import type { Background } from '../../database/background.js';
import type { Scope } from '../../database/scope.js';
import type { RequestContext } from '../../platform/actor.js';
import { forbidden } from '../../platform/refuse.js';
import { type CertificationInput, certifyChecked } from '../certify-timesheet.js';
import { type ReadingInput, readKeptFile } from '../receiving/read-kept-file.js';
import { type DecideAll, decideAll } from '../reviewing/decide-all.js';
import { reverseImport } from '../reviewing/reverse-import.js';
import { type AskedTask, readAskedTask, TASK_LOCK } from './asked-task.query.js';
import { TaskEnded, TaskProgress } from './task-progress.js';

type Work = (scope: Scope, task: AskedTask, progress: TaskProgress) => Promise<unknown>;

const WORKS: Readonly<Record<AskedTask['kind'], Work>> = {
  READ: (scope, { timesheetId, input }, progress) =>
    readKeptFile(scope, timesheetId, input as ReadingInput, progress),
  CERTIFY: (scope, { timesheetId, input, total }, progress) =>
    certifyChecked(scope, timesheetId, input as CertificationInput, (done) =>
      progress.tell('CHECKING', done, total),
    ),
  ACCEPT: (scope, { timesheetId, input }, progress) =>
    decideAll(scope, timesheetId, input as DecideAll, (done, total) => progress.tell('POSTING', done, total)),
  RETURN: (scope, { timesheetId, input }, progress) =>
    decideAll(scope, timesheetId, input as DecideAll, (done, total) => progress.tell('POSTING', done, total)),
  REVERSE: (scope, { timesheetId, input }, progress) =>
    reverseImport(scope, timesheetId, input as { reason: string }, (done, total) =>
      progress.tell('POSTING', done, total),
    ),
};

/**
 * Does a task, as whoever asked for it, in one transaction: a worker that is killed leaves nothing of it, and another
 * takes it up from the start. A rule that refuses it ends it, told; any other failure is tried again by the jobs, and told
 * as unexpected when it was the last try: nobody waits for ever.
 */
export async function workOnTask(
  background: Background,
  taskId: number,
  { isLastTry = false }: { isLastTry?: boolean } = {},
): Promise<void> {
  const task = await background.read((db) => readAskedTask(db, taskId));
  if (!task) return;
  try {
    if (!task.actor) throw forbidden();
    const context = { actor: task.actor, today: task.askedOn };
    await background.writeFor(context, (scope) => doTask(background, scope, context, task));
  } catch (error) {
    if (error instanceof TaskEnded) return;
    if (error instanceof DomainError) return failTask(background, task, error);
    if (isLastTry) await failTask(background, task, { code: 'unexpected', params: {} });
    throw error;
  }
}

async function doTask(
  background: Background,
  scope: Scope,
  context: RequestContext,
  task: AskedTask,
): Promise<void> {
  // Held until the end of this transaction.
  const { isMine } = await scope.one<{ isMine: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtext(${TASK_LOCK}), ${task.id}) as "isMine"`);
  if (!isMine) throw new TaskEnded();
  await scope.run(sql`select set_config('statement_timeout', '600000', true)`);
  const result = await WORKS[task.kind](scope, task, new TaskProgress(background, context, task.id));
  const ended = await scope.run(sql`
    update timesheet_task set state = 'DONE', phase = 'DONE', done = total, result = ${JSON.stringify(result ?? null)}::jsonb, updated_at = clock_timestamp()
    where id = ${task.id} and state in ('WAITING', 'RUNNING')`);
  if (ended === 0) throw new TaskEnded();
}

/** Tells why a task cannot be done; a statement that could never be read is given up, so that its file can be sent again. */
async function failTask(
  background: Background,
  { id, timesheetId, kind, input, actor, askedOn }: AskedTask,
  { code, field, params }: Pick<DomainError, 'code' | 'field' | 'params'>,
): Promise<void> {
  const failed = sql`
    update timesheet_task set state = 'FAILED', problem = ${JSON.stringify({ code, field: field ?? null, params })}::jsonb,
      updated_at = clock_timestamp()
    where id = ${id} and state in ('WAITING', 'RUNNING')`;
  if (actor === null) await background.write((db) => db.run(failed));
  else
    await background.writeFor({ actor, today: askedOn }, async (scope) => {
      await scope.run(failed);
      // A draft that could not be read with other columns is what it was.
      const isAgain = kind === 'READ' && (input as ReadingInput).others !== undefined;
      await scope.run(sql`
        update timesheet set status = ${isAgain ? 'DRAFT' : 'DISCARDED'}
        where id = ${timesheetId} and firm_id = ${actor.firmId} and status = 'READING'`);
    });
}
