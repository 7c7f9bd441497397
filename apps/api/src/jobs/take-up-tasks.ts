import type { Logger } from '@nestjs/common';
import type { Background } from '../database/background.js';
import { readTasksToTakeUp } from '../timesheets/tasks/asked-task.query.js';
import type { LastingRunner } from './lasting-runner.js';

export const WORK_ON_TIMESHEET = 'work-on-timesheet';

const EVERY_MS = 2_000;

/**
 * Takes up what a worker that was killed has left: the library would keep its job locked for four hours. At the start, then
 * every two seconds: the database may need a moment to notice that a client is gone. Should somebody work on the task after
 * all, the second comer finds its lock and leaves at once.
 */
export function takeUpTasks(
  runner: LastingRunner,
  background: Background,
  logger: Logger,
): () => Promise<void> {
  const look = async (isAtStart: boolean) => {
    try {
      for (const taskId of await background.read((db) => readTasksToTakeUp(db, { isAtStart })))
        await runner.addJob(
          WORK_ON_TIMESHEET,
          { taskId },
          { jobKey: `timesheet-task-${taskId}`, maxAttempts: 5 },
        );
    } catch (error) {
      logger.warn(`Tasks could not be looked for: ${(error as Error).message}`);
    }
  };
  let turn = look(true);
  const timer = setInterval(() => {
    turn = turn.then(() => look(false));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
