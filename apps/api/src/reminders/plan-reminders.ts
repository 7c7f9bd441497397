import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type ReminderStep, reminderStep } from '@clausier/domain/timesheets/reminder-steps';
import sql from 'sql-template-tag';
import type { Background } from '../database/background.js';
import type { OpenTransaction } from '../database/scope.js';
import { isAddress } from './is-address.js';
import { owedStatements } from './owed.query.js';

interface OwedMonth {
  readonly firmId: number;
  readonly email: string;
  readonly month: string;
  /** The first month of its period that is missing. */
  readonly firstMonth: string;
  readonly dueOn: CalendarDay;
  readonly stepsTaken: ReminderStep[];
}

/**
 * Writes down the messages of the day: a firm with a contact, that nobody paused, and a month that has reached a step it was
 * not written to about. Four servers that plan at once plan each once: the constraints decide. Gives the number planned.
 */
export async function planReminders(background: Background, today: CalendarDay): Promise<number> {
  const owed = await background.read((db) => readOwed(db, today));
  let planned = 0;
  for (const [firmId, months] of Map.groupBy(owed, (one) => one.firmId)) {
    const due = months.filter(({ dueOn, stepsTaken }) => {
      const step = reminderStep(dueOn, today);
      return step !== null && !stepsTaken.includes(step);
    });
    if (due.length > 0) planned += await background.write((db) => plan(db, firmId, months, today));
  }
  return planned;
}

/** What each firm that may be written to owes, by month, with the steps already taken. */
function readOwed(db: OpenTransaction, today: CalendarDay): Promise<OwedMonth[]> {
  return db.rows<OwedMonth>(sql`
    select o.firm_id as "firmId", f.contact_email as email, o.month,
      min(o.first_month) as "firstMonth", min(o.due_on) as "dueOn",
      array(select m.step from reminder_month m where m.firm_id = o.firm_id and m.month = o.month) as "stepsTaken"
    from (${owedStatements(today, sql`true`)}) o
    join firm f on f.id = o.firm_id
    where ${isAddress(sql`f.contact_email`)} and not exists (select from reminder_pause p where p.firm_id = f.id)
      and not exists (select from reminder r where r.firm_id = f.id and r.channel = 'EMAIL' and r.told_on = ${today})
    group by o.firm_id, f.contact_email, o.month order by o.firm_id, o.month`);
}

/** One message of a firm, unless another server has just planned one for the day, or for every step it is about. */
async function plan(
  db: OpenTransaction,
  firmId: number,
  months: readonly OwedMonth[],
  today: CalendarDay,
): Promise<number> {
  const [{ email }] = months as [OwedMonth];
  const reminder = await db.first<{ id: number }>(sql`
    insert into reminder (firm_id, channel, told_on, recipient, state) values (${firmId}, 'EMAIL', ${today}, ${email}, 'PLANNED')
    on conflict (firm_id, told_on) where channel = 'EMAIL' do nothing returning id`);
  if (!reminder) return 0;
  let steps = 0;
  for (const { month, firstMonth, dueOn, stepsTaken } of months) {
    const step = reminderStep(dueOn, today);
    const isNew = step !== null && !stepsTaken.includes(step);
    const written = await db.rows(sql`
      insert into reminder_month (reminder_id, firm_id, month, first_month, step)
      values (${reminder.id}, ${firmId}, ${month}, ${firstMonth}, ${isNew ? step : 'ALSO'}) on conflict do nothing returning month`);
    if (isNew) steps += written.length;
  }
  if (steps > 0) return 1;
  // Every step was taken meanwhile, on a day before midnight: there is nothing to say.
  await db.run(sql`
    update reminder set state = 'FAILED', failure = 'step-taken', ended_at = clock_timestamp() where id = ${reminder.id}`);
  return 0;
}
