import { isWorkingDay } from '@clausier/domain/calendar/working-day';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Background } from '../database/background.js';
import { Mailer } from '../mail/mailer.js';
import { Clock, dayInParis } from '../platform/clock.js';
import { planReminders } from './plan-reminders.js';
import type { ReminderState } from './reminder.view.js';
import { type ClaimedReminder, claimReminder, recordDelivery, settleOldReminders } from './send-reminder.js';

/** How a round went, for the log of the server: no names. */
export interface Round {
  planned: number;
  sent: number;
  notSent: number;
}

/**
 * Reminders: planned, claimed, sent, written down, each step committed before the next. Any number of servers may go round at
 * once, and be killed at any point: a firm gets at most one message a day, and one a month and step.
 */
@Injectable()
export class Reminders {
  constructor(
    private readonly background: Background,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  get isMailed(): boolean {
    return this.mailer.isConfigured;
  }

  /** Plans the messages of the day and sends those that wait. Nothing without a mail server, nor on a day nobody works. */
  async goRound(isStopping: () => boolean = () => false): Promise<Round> {
    const round: Round = { planned: 0, sent: 0, notSent: 0 };
    const today = this.clock.today();
    await this.background.write((db) => settleOldReminders(db, { today, now: this.clock.now() }));
    if (!this.mailer.isConfigured || !isWorkingDay(today)) return round;
    round.planned = await planReminders(this.background, today);
    while (!isStopping()) {
      const claimed = await this.background.write((db) =>
        claimReminder(db, { today, now: this.clock.now() }),
      );
      if (claimed === undefined) break;
      if (claimed === 'answered') continue;
      if ((await this.send(claimed)) === 'SENT') round.sent += 1;
      else round.notSent += 1;
    }
    return round;
  }

  /** Sends one planned message now; tells what it has become, whoever sent it. */
  async sendNow(id: number): Promise<ReminderState> {
    const today = this.clock.today();
    const claimed = await this.background.write((db) =>
      claimReminder(db, { today, now: this.clock.now(), which: sql`r.id = ${id}` }),
    );
    if (claimed !== undefined && claimed !== 'answered') await this.send(claimed);
    const found = await this.background.read((db) =>
      db.one<{ state: ReminderState }>(sql`select state from reminder where id = ${id}`),
    );
    return found.state;
  }

  private async send(claimed: ClaimedReminder) {
    const { firmName, link, missing, houses } = claimed;
    const carried = { firmName, path: link.path, until: dayInParis(link.expiresAt) };
    const about = { today: this.clock.today(), houses };
    const delivery = await this.mailer.sendReminder(claimed.reader, carried, missing, about);
    await this.background.write((db) => recordDelivery(db, claimed, delivery, this.clock.now()));
    return delivery;
  }
}
