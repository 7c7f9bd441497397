import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { CsvColumn, CsvRow } from '../exports/stream-csv.js';
import { invalid } from '../platform/refuse.js';
import type { JournalPeriod } from './journal-view.js';
import { recordOpenings } from './record-openings.js';

const BATCH = 1000;
type Write = (rows: readonly CsvRow[]) => Promise<void>;

/** The copy of a house's journal. Lines without a number are other houses' entries, of which only the digest is given. */
export const JOURNAL_COLUMNS: readonly CsvColumn[] = [
  { key: 'position', header: 'Bloc' },
  { key: 'rank', header: 'Rang' },
  { key: 'digest', header: 'Empreinte' },
  { key: 'id', header: 'Écriture' },
  { key: 'recordedAt', header: 'Instant (UTC)' },
  { key: 'userId', header: 'Compte' },
  { key: 'userName', header: 'Qui' },
  { key: 'table', header: 'Table' },
  { key: 'rowId', header: 'Enregistrement' },
  { key: 'action', header: 'Action' },
  { key: 'participantId', header: 'Participant' },
  { key: 'territoryIds', header: 'Territoires' },
  { key: 'payloadDigest', header: 'Empreinte du contenu' },
  { key: 'salt', header: 'Sel' },
  { key: 'payload', header: 'Contenu' },
  { key: 'reason', header: 'Motif' },
  { key: 'isErased', header: 'Effacée' },
];

/** The chain itself: every block of the period, without anything of what is in it. */
export const CHAIN_COLUMNS: readonly CsvColumn[] = [
  { key: 'position', header: 'Bloc' },
  { key: 'sealedAt', header: 'Scellé à (UTC)' },
  { key: 'entries', header: 'Écritures' },
  { key: 'entriesDigest', header: 'Empreinte des écritures' },
  { key: 'previousDigest', header: 'Empreinte précédente' },
  { key: 'digest', header: 'Empreinte' },
];

/** Refuses a period that ends before it starts. Throws `period-malformed`. */
export function checkPeriod({ from, to }: JournalPeriod): void {
  if (to < from) throw invalid('period-malformed', 'to');
}

/** Writes down whose files are in the copy, before the first line leaves: a copy cut short was read all the same. */
export async function recordCopy(scope: Scope, period: JournalPeriod): Promise<void> {
  const people = await scope.rows<{ id: number }>(sql`
    select distinct participant_id as id from journal_copy(${since(period)}, ${until(period)})
    where participant_id is not null`);
  await recordOpenings(
    scope,
    people.map(({ id }) => id),
    'JOURNAL',
  );
}

/** The entries of a period, block by block, a thousand at a time. Every number is a count or an id: none is hours. */
export function exportJournal(scope: Scope, period: JournalPeriod, write: Write): Promise<void> {
  return inBatches(
    scope,
    sql`select position::text, rank::text, digest, id::text, recorded_at as "recordedAt", user_id::text as "userId",
      user_name as "userName", table_name as "table", row_id as "rowId", action, participant_id::text as "participantId",
      territory_ids as "territoryIds", payload_digest as "payloadDigest", salt, payload, reason,
      case is_erased when true then 'oui' when false then 'non' end as "isErased"
    from journal_copy(${since(period)}, ${until(period)}) copy order by copy.position, copy.rank`,
    write,
  );
}

export function exportChain(scope: Scope, period: JournalPeriod, write: Write): Promise<void> {
  return inBatches(
    scope,
    sql`select block_position::text as position, sealed_at as "sealedAt", entries::text, entries_digest as "entriesDigest",
      previous_digest as "previousDigest", digest
    from journal_blocks(null, ${since(period)}, ${until(period)}) block order by block.block_position`,
    write,
  );
}

async function inBatches(scope: Scope, { text, values }: Sql, write: Write): Promise<void> {
  await scope.em.query(`declare journal_copy no scroll cursor for ${text}`, values);
  for (;;) {
    const rows: CsvRow[] = await scope.em.query(`fetch ${BATCH} from journal_copy`);
    if (rows.length === 0) break;
    await write(rows);
  }
  await scope.em.query('close journal_copy');
}

const since = ({ from }: JournalPeriod): Sql => sql`${from}::date::timestamp at time zone 'Europe/Paris'`;
const until = ({ to }: JournalPeriod): Sql => sql`(${to}::date + 1)::timestamp at time zone 'Europe/Paris'`;
