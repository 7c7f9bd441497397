import { forgivenEdits } from '@clausier/domain/search/edits';
import { nameWords } from '@clausier/domain/search/name-words';
import type { Asked } from '@clausier/domain/search/read-search';
import { resemblance } from '@clausier/domain/search/resemblance';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { KINDS, type Kind } from './found.js';

interface Candidate {
  readonly kind: Kind;
  readonly recordId: number;
  readonly words: string;
}

/** The ids found of each kind, the nearest first. */
export type Candidates = Readonly<Record<Kind, readonly number[]>>;

/** How many of each kind are shown, and how many that only resemble are compared by their letters. */
export const SHOWN = 6;
const COMPARED = 2000;

/** Records in which every word asked begins a word, within what the actor may look in. */
export async function findBegun(scope: Scope, asked: Asked): Promise<Candidates> {
  return byKind(await scope.rows<Candidate>(calls('begun', asked, KINDS, SHOWN)));
}

/**
 * The same for a word mistyped: what resembles it by its trigrams, kept when its words are a few edits away. Looked for in
 * the kinds where nothing begins so.
 */
export async function findResembling(
  scope: Scope,
  asked: Asked,
  kinds: readonly Kind[],
): Promise<Candidates> {
  // Short words and numbers are found exactly or not at all: the index is asked for the others first.
  const forgiving = asked.filter((word) => forgivenEdits(word) > 0);
  if (kinds.length === 0 || forgiving.length === 0) return byKind([]);
  const first = [...new Set([...forgiving, ...asked])];
  const compared = (await scope.rows<Candidate>(calls('resembling', first, kinds, COMPARED)))
    .map((candidate) => ({ ...candidate, edits: resemblance(asked, nameWords(candidate.words)) }))
    .filter(({ edits }) => edits !== null)
    .sort((a, b) => a.edits! - b.edits!);
  return byKind(compared);
}

function calls(how: 'begun' | 'resembling', asked: Asked, kinds: readonly Kind[], atMost: number): Sql {
  const each = kinds.map((kind) =>
    kind === 'PERSON'
      ? sql`(select * from ${raw(`${how}_persons`)}(${[...asked]}::text[], ${atMost}::integer))`
      : sql`(select * from ${raw(`${how}_records`)}(${[...asked]}::text[], ${kind}::text, ${atMost}::integer))`,
  );
  return sql`select kind, record_id as "recordId", words from (${join(each, ' union all ')}) k`;
}

function byKind(found: readonly Candidate[]): Candidates {
  const of = (kind: Kind) =>
    [...new Set(found.filter((one) => one.kind === kind).map(({ recordId }) => recordId))].slice(0, SHOWN);
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as unknown as Candidates;
}
