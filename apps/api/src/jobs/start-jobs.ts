import { Logger } from '@nestjs/common';
import {
  parseCronItems,
  type Task,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker';
import pg from 'pg';
import type { Background } from '../database/background.js';
import { describeFault } from '../http/describe-fault.js';
import type { Clock } from '../platform/clock.js';
import { keepRetention } from '../privacy/retention/keep-retention.js';
import type { Reminders } from '../reminders/reminders.js';
import { workOnTask } from '../timesheets/tasks/work-on-task.js';
import { JOB_SCHEMA } from './job-schema.js';
import { runLastingly } from './lasting-runner.js';
import { EVERY_WORKING_HOUR, REMIND_FIRMS, remindFirms } from './remind-firms.js';
import { takeUpTasks, WORK_ON_TIMESHEET } from './take-up-tasks.js';

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
 * Works through the jobs, two at a time so that no night's work holds a statement up, beside the other servers of the same
 * database. The connections of this pool hold the jobs only: the work itself goes through `Background`, one transaction at
 * a time.
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
  const taskList = quotingNobody({
    'keep-retention': async () => {
      const done = await keepRetention(background, clock.today(), () => isStopping);
      logger.log(`retention: ${JSON.stringify(done)}`);
    },
    [REMIND_FIRMS]: remindFirms(reminders, logger, () => isStopping),
    [WORK_ON_TIMESHEET]: (payload, { job }) =>
      workOnTask(background, (payload as { taskId: number }).taskId, {
        isLastTry: job.attempts >= job.max_attempts,
      }),
  });
  const pgPool = new pg.Pool({
    connectionString: databaseUrl,
    max: 3,
    options: '-c clausier.role=SYSTEM',
    application_name: 'clausier jobs',
  });
  // A connection that breaks while idle is opened again when it is needed.
  const warn = (error: Error) => logger.warn(describeFault(error));
  pgPool.on('error', warn);
  pgPool.on('connect', (client) => client.on('error', warn));
  const runner = await runLastingly(
    {
      pgPool,
      schema: JOB_SCHEMA,
      taskList,
      parsedCronItems: parseCronItems(EVERY_NIGHT),
      concurrency: 2,
      noHandleSignals: true,
      logger: quiet(logger),
      ...(events ? { events } : {}),
    },
    logger,
  );
  // A server may be on by day only: each start does what is to be done, once however many start.
  await runner.addJob('keep-retention', {}, { jobKey: 'keep-retention', maxAttempts: 3 });
  const stopTakingUp = takeUpTasks(runner, background, logger);
  return {
    async stop() {
      isStopping = true;
      await stopTakingUp();
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Jobs whose failure says where it broke: the library logs its message and keeps it beside the job. */
function quotingNobody(tasks: Record<string, Task>): TaskList {
  const quoting =
    (work: Task): Task =>
    async (payload, library) => {
      try {
        await work(payload, library);
      } catch (error) {
        throw new Error(describeFault(error));
      }
    };
  return Object.fromEntries(Object.entries(tasks).map(([name, work]) => [name, quoting(work)]));
}

/** Its errors and warnings, none of its chatter. Jobs carry ids at most: nothing personal is logged with them. */
function quiet(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
}
