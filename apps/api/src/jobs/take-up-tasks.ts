import type { Logger } from '@nestjs/common';
import type { Runner } from 'graphile-worker';
import type { Background } from '../database/background.js';
import { readTasksToTakeUp } from '../timesheets/tasks/asked-task.query.js';

export const WORK_ON_TIMESHEET = 'work-on-timesheet';

const EVERY_MS = 10_000;

/**
 * Takes up what a worker that was killed has left: the library would keep its job locked for four hours. At the start, then
 * every ten seconds; whoever still works on a task holds its lock, and the second comer leaves at once.
 */
export function takeUpTasks(runner: Runner, background: Background, logger: Logger): () => Promise<void> {
  let turn = Promise.resolve();
  const look = async () => {
    try {
      for (const taskId of await background.read(readTasksToTakeUp))
        await runner.addJob(
          WORK_ON_TIMESHEET,
          { taskId },
          { jobKey: `timesheet-task-${taskId}`, maxAttempts: 5 },
        );
    } catch (error) {
      logger.warn(`Tasks could not be looked for: ${(error as Error).message}`);
    }
  };
  turn = look();
  const timer = setInterval(() => {
    turn = turn.then(look);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
