import { addDays, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { isWorkingDay } from '@clausier/domain/calendar/working-day';
import { REMINDER_STEPS, type ReminderStep } from '@clausier/domain/timesheets/reminder-steps';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { owedStatements } from '../../reminders/owed.query.js';
import type { Signers } from './write-people.js';

interface Owed {
  readonly firmId: number;
  readonly email: string;
  readonly territoryId: number;
  readonly territory: string;
  readonly month: string;
  readonly dueOn: CalendarDay;
}

/** The house of the first demonstration account. */
const SHOWN_FIRST = 'LYS_TOURCOING';
/** How many firms have a log: enough to show, few enough to read. */
const TOLD_FIRMS = 8;
const NOTE = 'Le comptable revient lundi : relevé promis pour mercredi.';
const REASON = 'Appelle elle-même sa facilitatrice au début de chaque mois.';

/**
 * What the firms that have not answered were told: messages as the nightly work would have sent them, one that nobody knows
 * whether it left, a call, and a firm that is not written to. Nothing is sent, and
 * each row says so.
 */
export async function writeReminders(em: EntityManager, today: CalendarDay, signers: Signers): Promise<void> {
  const owed = sql`
    select * from (select distinct on (o.firm_id) o.firm_id as "firmId", f.contact_email as email, o.territory_id as "territoryId", t.code as territory,
      o.month, o.due_on as "dueOn"
    from (${owedStatements(today, sql`true`)}) o join firm f on f.id = o.firm_id join territory t on t.id = o.territory_id
    order by o.firm_id, o.month desc, o.territory_id) late order by territory <> ${SHOWN_FIRST}, "firmId" limit ${TOLD_FIRMS}`;
  const firms = await em.query<Owed[]>(owed.text, owed.values);
  for (const [index, firm] of firms.entries()) {
    for (const { step, days } of REMINDER_STEPS) {
      const toldOn = nextWorkingDay(addDays(firm.dueOn, days));
      if (toldOn < today) await writeMessage(em, firm, step, toldOn, index === 3 && step === 'AFTER_3');
    }
    const by = { ...firm, user: signers.get(firm.territory as never)! };
    if (index === 1) await writeCall(em, by, previousWorkingDay(today));
    if (index === 2) await writePause(em, by, firm.dueOn);
  }
}

async function writeMessage(
  em: EntityManager,
  { firmId, email, month }: Owed,
  step: ReminderStep,
  toldOn: CalendarDay,
  isLost: boolean,
): Promise<void> {
  const written = sql`
    with told as (
      insert into reminder (firm_id, channel, told_on, recipient, state, attempts, started_at, ended_at, failure)
      values (${firmId}, 'EMAIL', ${toldOn}, ${email}, ${isLost ? 'UNKNOWN' : 'SENT'}, 1, ${`${toldOn}T07:07:00Z`},
        ${`${toldOn}T07:07:01Z`}, ${isLost ? 'interrupted' : 'demonstration'})
      on conflict do nothing returning id)
    insert into reminder_month (reminder_id, firm_id, month, step) select id, ${firmId}, ${month}, ${step} from told`;
  await em.query(written.text, written.values);
}

type Signed = Owed & { readonly user: number };

async function writeCall(em: EntityManager, firm: Signed, toldOn: CalendarDay): Promise<void> {
  const written = sql`
    with told as (
      insert into reminder (firm_id, channel, told_on, territory_id, told_by_user_id, note, state, ended_at)
      values (${firm.firmId}, 'PHONE', ${toldOn}, ${firm.territoryId}, ${firm.user}, ${NOTE}, 'TOLD', ${`${toldOn}T14:20:00Z`})
      returning id)
    insert into reminder_month (reminder_id, firm_id, month, step) select id, ${firm.firmId}, ${firm.month}, 'ALSO' from told`;
  await em.query(written.text, written.values);
}

async function writePause(em: EntityManager, firm: Signed, placedOn: CalendarDay): Promise<void> {
  const written = sql`
    insert into reminder_pause (firm_id, territory_id, placed_by_user_id, placed_on, reason)
    values (${firm.firmId}, ${firm.territoryId}, ${firm.user}, ${placedOn}, ${REASON})`;
  await em.query(written.text, written.values);
}

function nextWorkingDay(day: CalendarDay): CalendarDay {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

function previousWorkingDay(day: CalendarDay): CalendarDay {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : previousWorkingDay(before);
}
