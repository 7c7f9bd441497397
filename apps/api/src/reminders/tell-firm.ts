import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { firmOfHouse } from '../identity/deposit-links/deposit-links.query.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { isAddress } from './is-address.js';
import { owedStatements } from './owed.query.js';
import type { PhoneCall } from './reminder.view.js';

/** "ok" tells nobody what was said. */
const SHORTEST_NOTE = 3;
const ONE_A_DAY = { reminder_once_a_day: () => conflict('reminder-already-today', 'firmId') };
const MONTHS_ONCE = { reminder_step_once: () => conflict('reminder-months-already', 'firmId') };

/**
 * Notes that a firm was told by phone of all it owes the house. Throws `not-found`, `field-too-short`, `firm-owes-nothing`.
 */
export async function noteCall(scope: Scope, firmId: number, { note }: PhoneCall): Promise<{ id: number }> {
  const { actor, today } = scope;
  await firmOfHouse(scope, firmId);
  if (note.length < SHORTEST_NOTE) throw ruleBroken('field-too-short', 'note');
  const { id } = await scope.one<{ id: number }>(sql`
    insert into reminder (firm_id, channel, told_on, territory_id, told_by_user_id, note, state, ended_at)
    values (${firmId}, 'PHONE', ${today}, ${actor.territoryId}, ${actor.userId}, ${note}, 'TOLD', clock_timestamp())
    returning id`);
  await writeMonths(scope, firmId, id, false);
  return { id };
}

/** How a message is asked for. */
interface Asked {
  /** This installation sends mail. */
  readonly isMailed: boolean;
  /** With those of other firms: such a message asks a firm for a month once, whoever of its houses sends it. */
  readonly isAmongSeveral?: boolean;
}

/**
 * Plans the message somebody of a house asks for, about all the firm owes: it is sent after the commit. Throws `not-found`,
 * `mail-not-configured`, `firm-without-contact`, `reminders-paused`, `firm-owes-nothing`, `reminder-already-today` whoever
 * wrote first, and, among several, `reminder-months-already` when no month is asked for that was not before.
 */
export async function planMessage(
  scope: Scope,
  firmId: number,
  { isMailed, isAmongSeveral = false }: Asked,
): Promise<{ id: number }> {
  const { actor, today } = scope;
  const { contactEmail } = await firmOfHouse(scope, firmId);
  const { isReachable } = await scope.one<{ isReachable: boolean }>(
    sql`select ${isAddress(sql`${contactEmail}::text`)} as "isReachable"`,
  );
  if (!isMailed) throw ruleBroken('mail-not-configured');
  if (!isReachable) throw ruleBroken('firm-without-contact');
  const pause = await scope.first(sql`select 1 from reminder_pause where firm_id = ${firmId}`);
  if (pause) throw ruleBroken('reminders-paused');
  const { id } = await naming(
    ONE_A_DAY,
    scope.one<{ id: number }>(sql`
      insert into reminder (firm_id, channel, told_on, territory_id, told_by_user_id, recipient, state)
      values (${firmId}, 'EMAIL', ${today}, ${actor.territoryId}, ${actor.userId}, ${contactEmail}, 'PLANNED') returning id`),
  );
  await writeMonths(scope, firmId, id, isAmongSeveral);
  return { id };
}

/** The months the firm owes the house. Without any there is nothing to tell. */
async function writeMonths(
  scope: Scope,
  firmId: number,
  reminderId: number,
  isAmongSeveral: boolean,
): Promise<void> {
  const here = sql`a.firm_id = ${firmId} and a.operation_territory_id = ${scope.actor.territoryId}`;
  const told = await naming(
    MONTHS_ONCE,
    scope.rows<{ step: string }>(sql`
      insert into reminder_month (reminder_id, firm_id, month, first_month, step)
      select ${reminderId}, ${firmId}, o.month, min(o.first_month), case when ${isAmongSeveral}::boolean and not exists (select from reminder_month m
        where m.firm_id = ${firmId} and m.month = o.month and m.step = 'TOGETHER') then 'TOGETHER' else 'ALSO' end
      from (${owedStatements(scope.today, here)}) o group by o.month returning step`),
  );
  if (told.length === 0) throw ruleBroken('firm-owes-nothing');
  if (isAmongSeveral && !told.some(({ step }) => step === 'TOGETHER')) throw MONTHS_ONCE.reminder_step_once();
}
