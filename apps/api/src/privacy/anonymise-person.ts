import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../database/scope.js';
import { eraseRowsOf } from './erase-statements.js';

/** What a text about an anonymous person becomes where the schema wants one. */
const ERASED = 'Erased: retention';

/**
 * Makes a person anonymous in the caller's transaction: who, where, why eligible and what was written about them are gone,
 * the ids, the frozen dimensions and the hours stay, so that every total, count and closing is what it was. False when
 * somebody did it before. Throws `participant_file_is_kept` (a constraint) when the file is still to be kept after all.
 */
export async function anonymisePerson(db: OpenTransaction, id: number, today: CalendarDay): Promise<boolean> {
  // Row-level security lets this work touch a person only on a day that was announced.
  await db.run(
    sql`select set_config('clausier.day', ${today}, true), set_config('clausier.reason', 'retention', true)`,
  );
  const person = await db.first<{ nameKey: string }>(sql`
    select name_key as "nameKey" from participant where id = ${id} and anonymised_on is null for update`);
  if (!person) return false;
  await eraseRowsOf(db, id, person.nameKey, today);
  await eraseFile(db, id);
  await eraseWork(db, id);
  await db.run(sql`
    update participant set last_name = 'ANONYME', first_name = id::text, born_on = '1920-01-01', sex = 'UNKNOWN',
      qualification = 'UNKNOWN', email = null, phone = null, anonymised_on = ${today}
    where id = ${id}`);
  await db.run(sql`select erase_from_journal(array[${id}::integer], 'retention')`);
  return true;
}

/** What only the file holds: homes, criteria and their proofs, the notice that was given, how firms write the name, what had postponed this. */
async function eraseFile(db: OpenTransaction, id: number): Promise<void> {
  await db.run(sql`
    delete from eligibility_proof where eligibility_id in (select id from eligibility where participant_id = ${id})`);
  await db.run(sql`delete from eligibility where participant_id = ${id}`);
  await db.run(sql`delete from participant_residence where participant_id = ${id}`);
  await db.run(sql`delete from information_notice where participant_id = ${id}`);
  await db.run(sql`delete from remembered_name where participant_id = ${id}`);
  await db.run(sql`delete from retention_hold where participant_id = ${id}`);
}

/** Of the work stays what hours are counted by: the group of the criterion, not the criterion. */
async function eraseWork(db: OpenTransaction, id: number): Promise<void> {
  await db.run(sql`
    update employment_contract set criterion_code = 'ERASED', trade = null,
      breach_reason = case when breach_reason is not null then ${ERASED} end
    where participant_id = ${id}`);
  await db.run(sql`
    update derogation set reason = ${ERASED}
    where assignment_id in (select a.id from assignment a where a.participant_id = ${id})`);
  await db.run(sql`
    update timesheet_line set findings = '[]', decision_reason = case when decision_reason is not null then ${ERASED} end
    where assignment_id in (select a.id from assignment a where a.participant_id = ${id})
      and (findings <> '[]' or decision_reason is not null)`);
}
