import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';
import { changesOf } from './changes-of.js';
import { TABLES_OF_KIND, tellsOfAFile } from './journal-kinds.js';
import type { JournalLine } from './journal-line.js';
import type { JournalItem, JournalPage, JournalPerson, JournalQuery } from './journal-view.js';
import { type Names, namesIn } from './names-in.js';
import { recordOpenings } from './record-openings.js';

const COLUMNS = sql`id, recorded_at as "recordedAt", user_id as "userId", user_name as "userName", user_role as "userRole",
  user_of as "userOf", table_name as "table", row_id as "rowId", action, participant_id as "participantId",
  person_name as "personName", before, after, reason, is_erased as "isErased", total`;

/**
 * The journal of the acting house, or that of settings for the administrator, the last entry first. The journal of one
 * person tells what is in her file, so reading it is written down as an opening of the file.
 */
export async function readJournal(scope: Scope, query: JournalQuery): Promise<JournalPage> {
  const { page, size, participantId, userId, kind, from, to } = query;
  const lines = await scope.rows<JournalLine>(sql`
    select ${COLUMNS} from journal_page(null, ${participantId ?? null}::integer, ${userId ?? null}::integer,
      ${kind ? TABLES_OF_KIND[kind] : null}::text[],
      ${from ?? null}::date::timestamp at time zone 'Europe/Paris', (${to ?? null}::date + 1)::timestamp at time zone 'Europe/Paris',
      ${size}, ${(page - 1) * size})`);
  if (participantId !== undefined && lines.length > 0)
    await recordOpenings(scope, [participantId], 'JOURNAL');
  const names = await namesIn(scope, lines);
  const items = lines.map((line) => itemOf(line, names, participantId === undefined));
  return { page, size, total: lines[0]?.total ?? 0, items };
}

/** One entry, field by field; that of a person's file is written down as an opening. The same not-found for another house's. */
export async function readJournalEntry(scope: Scope, id: number): Promise<JournalItem> {
  const line = await scope.first<JournalLine>(
    sql`select ${COLUMNS} from journal_page(${id}::bigint, null, null, null, null, null, 1, 0)`,
  );
  if (!line) throw notFound();
  if (line.participantId !== null) await recordOpenings(scope, [line.participantId], 'JOURNAL');
  return itemOf(line, await namesIn(scope, [line]), false, 'WHOLE');
}

/** Who appears in the journal the actor may read, by name. */
export function readJournalPeople(scope: Scope): Promise<JournalPerson[]> {
  return scope.rows<JournalPerson>(sql`select user_id as id, user_name as name from journal_people()`);
}

function itemOf(line: JournalLine, names: Names, isUnwritten: boolean, detail?: 'WHOLE'): JournalItem {
  const { before, after, total: _, ...item } = line;
  const changes = changesOf(line.action, before, after, names, detail);
  const fields = changes.map(({ field }) => field);
  const isMasked = isUnwritten && fields.length > 0 && tellsOfAFile(line.table, fields);
  return {
    ...item,
    subject: names.subjectOf(line),
    // A reason that was read in the row is part of what is hidden.
    reason: isMasked && line.reason === after?.breach_reason ? null : line.reason,
    isMasked,
    changes: isMasked ? fields.map((field) => ({ field, before: null, after: null })) : changes,
  };
}
