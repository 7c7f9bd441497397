import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { Mailer } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { openRetentionBed, type RetentionBed } from '../privacy/testing/retention-bed.js';
import { Reminders } from '../reminders/reminders.js';
import { captureOutput } from '../security/testing/captured-output.js';
import { JOB_SCHEMA, prepareJobs } from './job-schema.js';
import { startJobs } from './start-jobs.js';

let test: RetentionBed;

beforeAll(async () => {
  test = await openRetentionBed();
  await prepareJobs(test.bed.ownerUrl);
});
afterAll(() => test.close());

/** It is this instant, whatever the day of the test. */
class FrozenClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

/** Starts the jobs on a day, waits for the first one and stops. */
async function aNight(instant: string): Promise<string> {
  const events = new EventEmitter() as WorkerEvents;
  const done = Promise.race([
    once(events, 'job:success').then(() => 'done'),
    once(events, 'job:error').then(([{ error }]) => String(error)),
  ]);
  const jobs = await startJobs({
    databaseUrl: test.bed.applicationUrl,
    background: test.background,
    clock: new FrozenClock(instant),
    reminders: new Reminders(test.background, new Mailer(undefined), new FrozenClock(instant)),
    events,
  });
  const outcome = await done;
  await jobs.stop();
  return outcome;
}

describe('The jobs', () => {
  it('have their tables made by the owner, once however many servers start', async () => {
    await Promise.all([prepareJobs(test.bed.ownerUrl), prepareJobs(test.bed.ownerUrl)]);
    const { rows } = await test.bed.db.query(
      `select count(*)::integer as versions from ${JOB_SCHEMA}.migrations`,
    );
    expect(rows[0].versions).toBeGreaterThan(10);
  });

  it('keep the retention, night after night, with the application’s own login', async () => {
    const person = await test.aPerson();
    expect(await aNight('2023-05-31T02:17:00Z')).toBe('done');
    expect(await test.anonymisedOn(person)).toBeNull();
    expect(await aNight('2023-06-30T02:17:00Z')).toBe('done');
    expect(await test.anonymisedOn(person)).toBe('2023-06-30');
    expect(await test.bed.brokenInvariants()).toEqual([]);
  });

  it('say where one broke, in the log as beside the job, and quote nobody', async () => {
    await test.bed.db.query(`
      create function refuse_with_a_name() returns trigger language plpgsql as $$
        begin raise exception 'about %', 'Canari' using detail = 'Canari', errcode = '22000'; end $$;
      create trigger refuse_with_a_name before delete on idempotent_answer
        for each statement execute function refuse_with_a_name()`);
    const output = captureOutput();
    const outcome = await aNight('2023-07-01T02:17:00Z').finally(() => output.stop());
    await test.bed.db.query('drop trigger refuse_with_a_name on idempotent_answer');
    const { rows } = await test.bed.db.query(
      `select last_error as said from ${JOB_SCHEMA}._private_jobs where last_error is not null`,
    );
    expect(rows).toHaveLength(1);
    for (const said of [outcome, output.text(), rows[0].said]) {
      expect(said).toMatch(/QueryFailedError 22000[\s\S]*keep-retention\.ts:\d+/);
      expect(said).not.toContain('Canari');
    }
  });

  it('go on with other workers when what became of one could not be written', async () => {
    await test.bed.db.query(`
      create function forget_once() returns trigger language plpgsql as $$
        begin raise exception 'the connection is cut' using errcode = '57P01'; end $$;
      create trigger forget_once before delete on ${JOB_SCHEMA}._private_jobs for each row execute function forget_once()`);
    const events = new EventEmitter() as WorkerEvents;
    const output = captureOutput();
    const jobs = await startJobs({
      databaseUrl: test.bed.applicationUrl,
      background: test.background,
      clock: new FrozenClock('2023-07-02T02:17:00Z'),
      reminders: new Reminders(
        test.background,
        new Mailer(undefined),
        new FrozenClock('2023-07-02T02:17:00Z'),
      ),
      events,
    });
    await once(events, 'pool:fatalError');
    await test.bed.db.query(`drop trigger forget_once on ${JOB_SCHEMA}._private_jobs`);
    await once(events, 'pool:create');
    await jobs.stop();
    output.stop();
    expect(output.text()).toContain('others work now');
    expect(await aNight('2023-07-02T02:18:00Z')).toBe('done');
  });

  it('are read and written by nobody but the system: not by a request, whoever asks', async () => {
    const client = new pg.Client({ connectionString: test.bed.applicationUrl });
    await client.connect();
    try {
      const seen = `select 1 from ${JOB_SCHEMA}._private_known_crontabs`;
      expect((await client.query(seen)).rows).toEqual([]);
      await client.query(`set clausier.role = 'HOUSE_MANAGER'`);
      expect((await client.query(seen)).rows).toEqual([]);
      await expect(client.query(`select ${JOB_SCHEMA}.add_job('keep-retention')`)).rejects.toThrow(
        'row-level security',
      );
      await client.query(`set clausier.role = 'SYSTEM'`);
      expect((await client.query(seen)).rows).toHaveLength(2);
      await expect(client.query(`drop table ${JOB_SCHEMA}.migrations`)).rejects.toThrow('must be owner');
    } finally {
      await client.end();
    }
  });
});
