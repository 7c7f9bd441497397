import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql, { type Sql } from 'sql-template-tag';
import type { OpenTransaction } from '../database/scope.js';
import { type MadeDepositLink, makeDepositLink } from '../identity/deposit-links/make-deposit-link.js';
import type { Delivery } from '../mail/mailer.js';
import type { Reader } from '../mail/write-message.js';
import type { MissingStatement } from '../mail/write-to-firm.js';
import { owedStatements } from './owed.query.js';

/** How many times a message that certainly did not leave is tried, the same day. */
const ATTEMPTS = 3;
/** Long after the mail server's patience: whoever was sending is gone. */
const LOST_AFTER = '10 minutes';

/** A message that this server alone may send now, with all it says. */
export interface ClaimedReminder {
  readonly id: number;
  readonly attempts: number;
  readonly reader: Reader;
  readonly firmName: string;
  readonly missing: MissingStatement[];
  readonly houses: string[];
  readonly link: MadeDepositLink;
}

interface ClaimedRow {
  readonly id: number;
  readonly firmId: number;
  readonly attempts: number;
  readonly email: string;
  readonly name: string;
  readonly firmName: string;
  readonly language: Reader['language'];
}

/**
 * Takes a planned message of the day for this server: committed before anything is sent, so that no other takes it, and that
 * one whose server dies is never taken again. Undefined when none is left, or the firm has answered meanwhile.
 */
export async function claimReminder(
  db: OpenTransaction,
  { today, now, which = sql`true` }: { today: CalendarDay; now: Date; which?: Sql },
): Promise<ClaimedReminder | 'answered' | undefined> {
  const row = await db.first<ClaimedRow>(sql`
    with taken as (
      update reminder r set state = 'SENDING', attempts = attempts + 1, started_at = ${now}, try_after = null
      where id = (select r.id from reminder r where r.state = 'PLANNED' and r.told_on = ${today}
        and coalesce(r.try_after <= ${now}, true) and ${which} order by r.id limit 1 for update skip locked)
      returning r.*)
    select t.id, t.firm_id as "firmId", t.attempts, t.recipient as email, coalesce(f.contact_name, f.name) as name, f.name as "firmName",
      coalesce((select u.language from app_user u where u.firm_id = f.id and not u.is_link order by u.id limit 1), 'fr') as language
    from taken t join firm f on f.id = t.firm_id`);
  if (!row) return undefined;
  const { id, firmId, attempts, firmName, ...reader } = row;
  const missing = await readMissing(db, firmId, today);
  if (missing.length === 0) {
    await db.run(
      sql`update reminder set state = 'FAILED', failure = 'answered', ended_at = ${now} where id = ${id}`,
    );
    return 'answered';
  }
  const link = await makeDepositLink(db, { firmId, maker: null, now });
  await db.run(sql`update reminder set deposit_link_id = ${link.id} where id = ${id}`);
  const houses = [...new Set(missing.map(({ houseName }) => houseName))];
  return { id, attempts, reader, firmName, missing, houses, link };
}

/** Every clause and month the firm owes today, the earliest first, of those that whoever asks may see. */
export function readMissing(
  db: Pick<OpenTransaction, 'rows'>,
  firmId: number,
  today: CalendarDay,
): Promise<(MissingStatement & { houseName: string })[]> {
  return db.rows(sql`
    select to_char(o.month, 'YYYY-MM') as month, to_char(o.first_month, 'YYYY-MM') as "firstMonth", op.name as "operationName", l.name as "lotName", o.persons, o.due_on as "dueOn",
      t.house_name as "houseName"
    from (${owedStatements(today, sql`a.firm_id = ${firmId}`)}) o
    join operation op on op.id = o.operation_id join lot l on l.id = o.lot_id join territory t on t.id = o.territory_id
    order by o.month, op.name, l.name, o.clause_id`);
}

/** Writes down what became of a message; one that certainly did not leave is tried again a while later, a few times. */
export async function recordDelivery(
  db: OpenTransaction,
  { id, attempts, link }: Pick<ClaimedReminder, 'id' | 'attempts' | 'link'>,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const isToTryAgain = delivery === 'FAILED' && attempts < ATTEMPTS;
  const state = isToTryAgain ? 'PLANNED' : delivery === 'REFUSED' ? 'FAILED' : delivery;
  const failure = { SENT: null, REFUSED: 'refused', FAILED: 'not-sent', UNKNOWN: 'interrupted' }[delivery];
  await db.run(sql`
    update reminder set state = ${state}, failure = ${failure}, ended_at = ${isToTryAgain ? null : now},
      try_after = ${isToTryAgain ? new Date(now.getTime() + attempts * 30 * 60_000) : null}
    where id = ${id} and state = 'SENDING'`);
  // The link of a message nobody received opens nothing; that of one that may have arrived does.
  if (delivery === 'FAILED' || delivery === 'REFUSED')
    await db.run(sql`update deposit_link set revoked_at = ${now} where id = ${link.id}`);
}

/**
 * Messages whose server stopped while it was sending them may have left: they are told as unknown, and never sent again.
 * Those of an earlier day that never left are given up: the next step comes soon enough.
 */
export async function settleOldReminders(
  db: OpenTransaction,
  { today, now }: { today: CalendarDay; now: Date },
): Promise<void> {
  await db.run(sql`
    update reminder set state = 'UNKNOWN', failure = 'interrupted', ended_at = ${now}
    where state = 'SENDING' and started_at < ${now}::timestamptz - ${LOST_AFTER}::interval`);
  await db.run(sql`
    update reminder set state = 'FAILED', failure = coalesce(failure, 'too-late'), ended_at = ${now}
    where state = 'PLANNED' and told_on < ${today}`);
}
