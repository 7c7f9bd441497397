import type { Logger } from '@nestjs/common';
import type { CronItem, Task } from 'graphile-worker';
import type { Reminders } from '../reminders/reminders.js';

export const REMIND_FIRMS = 'remind-firms';

/** From morning to evening in France, each hour: what could not leave is tried again, and a server that is on by day only takes part. */
export const EVERY_WORKING_HOUR: CronItem = {
  task: REMIND_FIRMS,
  match: '7 6-16 * * 1-5',
  options: { maxAttempts: 1 },
};

/** Plans and sends the reminders of the day. One that fails is not run again: the next hour does what is left. */
export function remindFirms(reminders: Reminders, logger: Logger, isStopping: () => boolean): Task {
  return async () => {
    const round = await reminders.goRound(isStopping);
    if (round.planned + round.sent + round.notSent > 0) logger.log(`reminders: ${JSON.stringify(round)}`);
  };
}
