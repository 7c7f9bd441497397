import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { RETENTION_MONTHS } from '@clausier/domain/participants/retention';
import sql, { type Sql } from 'sql-template-tag';
import type { OpenTransaction } from '../database/scope.js';
import { allOf } from '../platform/paging.js';

/** Nothing of what was written, in the form the screens read. The hours, the month and the outcome of a row stay. */
const NOTHING_READ = '{"cells": [], "given": {}}';
const BATCH = 200;

function eraseRows(today: CalendarDay, which: Sql): Sql {
  return sql`
    update timesheet_row r set raw = ${NOTHING_READ}::jsonb, person_text = '', findings = '[]', erased_on = ${today}
    where r.erased_on is null and ${which}`;
}

/** The bytes and the name go, the digest stays: the same file sent again is still known. */
function eraseContent(today: CalendarDay, which: Sql): Sql {
  return sql`
    update timesheet_file f set content = '', name = 'erased', erased_on = ${today} where f.erased_on is null and ${which}`;
}

/**
 * Erases what firms wrote about a person: the rows placed on their work contracts, the rows of the same firms that name
 * them and were placed on nobody, and the files these rows came from.
 */
export async function eraseRowsOf(
  db: OpenTransaction,
  participantId: number,
  nameKey: string,
  today: CalendarDay,
): Promise<void> {
  const works = (column: Sql) =>
    sql`(select ${column} from employment_contract c where c.participant_id = ${participantId})`;
  const placed = sql`r.employment_contract_id in ${works(sql`c.id`)}`;
  const words = nameKey.split(' ').map((word) => sql`key.words like ${`% ${word} %`}`);
  const named = sql`r.employment_contract_id is null and r.firm_id in ${works(sql`c.firm_id`)}
    and exists (select from (select ' ' || name_key(r.person_text || ' ' || r.raw::text) || ' ' as words) key where ${allOf(words)})`;
  for (const which of [placed, named]) {
    const touched = await db.rows<{ id: number }>(sql`
      with erased as (${eraseRows(today, which)} returning r.timesheet_id) select distinct timesheet_id as id from erased`);
    const ids = touched.map(({ id }) => id);
    const files = sql`(select t.file_id from timesheet t where t.id = any(${ids}::integer[]))`;
    if (ids.length > 0) await db.run(eraseContent(today, sql`f.id in ${files}`));
    if (ids.length > 0) await eraseAttachments(db, today, sql`a.timesheet_id = any(${ids}::integer[])`);
  }
}

/** What was kept beside statements goes like their files: the content and the name; that there was one stays. */
async function eraseAttachments(db: OpenTransaction, today: CalendarDay, which: Sql): Promise<void> {
  await db.run(sql`
    update attachment_content c set name = 'erased', content = '', erased_on = ${today} from statement_attachment a
    where a.id = c.attachment_id and c.erased_on is null and ${which}`);
  await db.run(sql`
    update statement_attachment a set erased_on = ${today} where a.erased_on is null and ${which}`);
}

/** Erases papers added two years ago or more. One batch; gives their number. */
export async function eraseOldAttachments(db: OpenTransaction, today: CalendarDay): Promise<number> {
  const old = await db.rows<{ id: number }>(sql`
    select id from statement_attachment
    where erased_on is null and added_at < ${today}::date - make_interval(months => ${RETENTION_MONTHS}) order by id limit ${BATCH}`);
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) await eraseAttachments(db, today, sql`a.id = any(${ids}::integer[])`);
  return ids.length;
}

/**
 * Erases files received two years ago or more, with the rows that were placed on nobody: whoever they name has no file
 * here whose end would erase them. One batch; gives the number of files.
 */
export async function eraseOldFiles(db: OpenTransaction, today: CalendarDay): Promise<number> {
  await db.run(sql`select set_config('clausier.day', ${today}, true)`);
  const old = await db.rows<{ id: number }>(sql`
    select id from timesheet_file
    where erased_on is null and uploaded_at < ${today}::date - make_interval(months => ${RETENTION_MONTHS})
    order by id limit ${BATCH} for update skip locked`);
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) await db.run(eraseContent(today, sql`f.id = any(${ids}::integer[])`));
  return ids.length;
}

/** The same for rows placed on nobody, pasted or typed ones included. One batch; gives the number of rows. */
export async function eraseOldRows(db: OpenTransaction, today: CalendarDay): Promise<number> {
  const old = await db.rows<{ id: number }>(sql`
    select r.id from timesheet_row r join timesheet t on t.id = r.timesheet_id
    where r.erased_on is null and r.employment_contract_id is null
      and t.created_at < ${today}::date - make_interval(months => ${RETENTION_MONTHS})
    order by r.id limit ${BATCH}`);
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) await db.run(eraseRows(today, sql`r.id = any(${ids}::integer[])`));
  return ids.length;
}
