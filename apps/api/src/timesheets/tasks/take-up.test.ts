import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { JOB_SCHEMA, prepareJobs } from '../../jobs/job-schema.js';
import { aFirmAtWork } from '../firm-at-work.test-bed.js';
import { askTask } from './ask-task.js';
import { readTasksToTakeUp, TASK_LOCK } from './asked-task.query.js';
import { workOnTask } from './work-on-task.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
  await prepareJobs(bed.ownerUrl);
});
afterAll(() => bed.close());

/** A certification asked for and queued; `taken` as a worker that was killed leaves it: its job stays locked. */
async function anAskedTask({ taken = false } = {}): Promise<{ taskId: number; timesheetId: number }> {
  const work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  const { id: timesheetId, version } = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;70');
  const input = { version, name: 'Ada', isStatementAccepted: true };
  await bed.write(work.firm, (scope) => askTask(scope, { timesheetId, kind: 'CERTIFY', input, total: 1 }));
  const { rows } = await bed.db.query('select id from timesheet_task where timesheet_id = $1', [timesheetId]);
  const taskId: number = rows[0].id;
  if (taken) {
    await bed.db.query(`update timesheet_task set state = 'RUNNING' where id = $1`, [taskId]);
    await bed.db.query(
      `update ${JOB_SCHEMA}._private_jobs set locked_at = now(), attempts = 1 where key = $1`,
      [`timesheet-task-${taskId}`],
    );
  }
  return { taskId, timesheetId };
}

const toTakeUp = (isAtStart = false) => bed.background.read((db) => readTasksToTakeUp(db, { isAtStart }));

describe('a task a worker has left', () => {
  it('is taken up as soon as its worker is gone, and not while it works', async () => {
    const { taskId } = await anAskedTask({ taken: true });
    const worker = new pg.Client({ connectionString: bed.applicationUrl });
    await worker.connect();
    await worker.query('select pg_advisory_lock(hashtext($1), $2)', [TASK_LOCK, taskId]);
    expect(await toTakeUp()).not.toContain(taskId);
    expect(await toTakeUp(true)).not.toContain(taskId);
    await worker.query('select pg_advisory_unlock(hashtext($1), $2)', [TASK_LOCK, taskId]);
    await worker.end();
    expect(await toTakeUp()).toContain(taskId);
  });

  it('is left to its job while one waits for its turn, or for its next try', async () => {
    const { taskId } = await anAskedTask();
    expect(await toTakeUp(true)).not.toContain(taskId);
    await bed.db.query(`update timesheet_task set state = 'RUNNING' where id = $1`, [taskId]);
    expect(await toTakeUp()).not.toContain(taskId);
  });

  it('that had just been taken is looked for at the start of a server only', async () => {
    const { taskId } = await anAskedTask({ taken: true });
    await bed.db.query(`update timesheet_task set state = 'WAITING' where id = $1`, [taskId]);
    expect(await toTakeUp()).not.toContain(taskId);
    expect(await toTakeUp(true)).toContain(taskId);
  });
});

describe('a task that fails for no reason of its own', () => {
  it('is tried again, and told as failed after its last try', async () => {
    const { taskId, timesheetId } = await anAskedTask();
    await bed.db.query(`
      create function break_down() returns trigger language plpgsql as $$
        begin raise exception 'broken' using errcode = 'XX000'; end $$;
      create trigger break_down before update on timesheet for each row when (new.status = 'SENT') execute function break_down()`);
    const state = async () =>
      (await bed.db.query('select state, problem from timesheet_task where id = $1', [taskId])).rows[0];
    await expect(workOnTask(bed.background, taskId)).rejects.toThrow('broken');
    expect(await state()).toMatchObject({ state: 'RUNNING', problem: null });
    await expect(workOnTask(bed.background, taskId, { isLastTry: true })).rejects.toThrow('broken');
    expect(await state()).toMatchObject({ state: 'FAILED', problem: { code: 'unexpected' } });
    await bed.db.query('drop trigger break_down on timesheet');
    const { rows } = await bed.db.query('select status from timesheet where id = $1', [timesheetId]);
    expect(rows[0].status).toBe('DRAFT');
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
