import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { JournalSeal, JournalVerification, KeptSeal } from './journal-view.js';

interface Block {
  readonly position: number;
  readonly digest: string;
  readonly sealedAt: string;
}

/** The end of the chain: what a house writes down outside, so that nobody can cut the journal short. */
export async function readSeal(scope: Scope): Promise<JournalSeal> {
  const { position } = await scope.one<{ position: number }>(sql`select journal_last() as position`);
  const last = await readBlock(scope, position);
  return { position, digest: last?.digest ?? null, sealedAt: last?.sealedAt ?? null };
}

/** Recomputes the whole chain, tells where it breaks first, and whether a digest kept outside is still in it. */
export async function verifyJournal(scope: Scope, kept?: KeptSeal): Promise<JournalVerification> {
  const found = await scope.first<{ problem: string; position: number | null; entryId: number | null }>(sql`
    select problem, block_position as position, entry_id as "entryId" from check_journal() limit 1`);
  const there = kept ? await readBlock(scope, kept.position) : undefined;
  const isKeptSealThere = kept ? there?.digest === kept.digest : null;
  return {
    isWhole: found === undefined && isKeptSealThere !== false,
    problem: found?.problem ?? (isKeptSealThere === false ? 'kept-seal-lost' : null),
    position: found?.position ?? null,
    entryId: found?.entryId ?? null,
    isKeptSealThere,
    seal: await readSeal(scope),
  };
}

function readBlock(scope: Scope, position: number): Promise<Block | undefined> {
  return scope.first<Block>(sql`
    select block_position as position, digest, sealed_at as "sealedAt" from journal_blocks(${position}::bigint, null, null)`);
}
