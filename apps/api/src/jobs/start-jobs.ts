import { Logger } from '@nestjs/common';
import {
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker';
import pg from 'pg';
import type { Background } from '../database/background.js';
import type { Clock } from '../platform/clock.js';
import { keepRetention } from '../privacy/keep-retention.js';
import type { Reminders } from '../reminders/reminders.js';
import { JOB_SCHEMA } from './job-schema.js';
import { EVERY_WORKING_HOUR, REMIND_FIRMS, remindFirms } from './remind-firms.js';

export interface JobsOptions {
  /** The application's own login. */
  readonly databaseUrl: string;
  readonly background: Background;
  readonly clock: Clock;
  readonly reminders: Reminders;
  /** Where the library tells what becomes of each job; nobody listens unless told to. */
  readonly events?: WorkerEvents;
}

export interface RunningJobs {
  /** Lets the job under way finish its transaction, then gives the connections back. */
  stop(): Promise<void>;
}

// While France sleeps; what a server that was off has missed is done when it comes back.
const EVERY_NIGHT = [
  { task: 'keep-retention', match: '17 2 * * *', options: { backfillPeriod: 86_400_000, maxAttempts: 3 } },
  EVERY_WORKING_HOUR,
];

/**
 * Works through the jobs, one at a time, beside the other servers of the same database. The connections of this pool hold
 * the jobs only: the work itself goes through `Background`, one transaction at a time.
 */
export async function startJobs({
  databaseUrl,
  background,
  clock,
  reminders,
  events,
}: JobsOptions): Promise<RunningJobs> {
  const logger = new Logger('Jobs');
  let isStopping = false;
  const taskList: TaskList = {
    'keep-retention': async () => {
      const done = await keepRetention(background, clock.today(), () => isStopping);
      logger.log(`retention: ${JSON.stringify(done)}`);
    },
    [REMIND_FIRMS]: remindFirms(reminders, logger, () => isStopping),
  };
  const pgPool = new pg.Pool({
    connectionString: databaseUrl,
    max: 3,
    options: '-c clausier.role=SYSTEM',
    application_name: 'clausier jobs',
  });
  // A connection that breaks while idle is opened again when it is needed.
  pgPool.on('error', (error) => logger.warn(error.message));
  pgPool.on('connect', (client) => client.on('error', (error) => logger.warn(error.message)));
  const runner: Runner = await run({
    pgPool,
    schema: JOB_SCHEMA,
    taskList,
    parsedCronItems: parseCronItems(EVERY_NIGHT),
    concurrency: 1,
    noHandleSignals: true,
    logger: quiet(logger),
    ...(events ? { events } : {}),
  });
  // A server may be on by day only: each start does what is to be done, once however many start.
  await runner.addJob('keep-retention', {}, { jobKey: 'keep-retention', maxAttempts: 3 });
  return {
    async stop() {
      isStopping = true;
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Its errors and warnings, none of its chatter. Jobs carry ids at most: nothing personal is logged with them. */
function quiet(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
}
