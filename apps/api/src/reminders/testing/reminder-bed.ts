import { type SmtpServer, startSmtpServer } from '@clausier/tests/mail/smtp-server';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { Mailer } from '../../mail/mailer.js';
import { Reminders } from '../reminders.js';
import { aHouseWithLateFirms, type LateHouse, SetClock } from './late-firm.js';

/** A house with late firms, the reminders that write to them, the mails that arrive, and a clock to set. */
export interface ReminderBed {
  readonly bed: TestBed;
  readonly server: SmtpServer;
  readonly mailer: Mailer;
  readonly clock: SetClock;
  readonly reminders: Reminders;
  readonly here: LateHouse;
  close(): Promise<void>;
}

export const SENDER = { from: 'clausier@example.org', publicUrl: 'https://clausier.example.org' };

export async function openReminderBed(day: string): Promise<ReminderBed> {
  const bed = await openTestBed();
  const server = await startSmtpServer();
  const mailer = new Mailer({ smtpUrl: server.url, ...SENDER });
  const clock = new SetClock(day);
  const reminders = new Reminders(bed.background, mailer, clock);
  const here = await aHouseWithLateFirms(bed);
  return {
    bed,
    server,
    mailer,
    clock,
    reminders,
    here,
    async close() {
      mailer.onModuleDestroy();
      await server.close();
      await bed.close();
    },
  };
}
