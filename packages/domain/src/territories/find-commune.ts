import { invalid } from '../shared/refuse.js';
import type { Commune } from './commune.js';
import { editDistance } from './edit-distance.js';
import { communeKey } from './normalise-name.js';

export type CommuneSearch =
  | { readonly found: true; readonly commune: Commune }
  | {
      readonly found: false;
      readonly code: 'commune-empty' | 'commune-unknown' | 'commune-ambiguous';
      readonly candidates: readonly Commune[];
    };

const MAX_CANDIDATES = 5;
const MAX_TYPING_MISTAKES = 2;

/**
 * The commune a text names: the same key exactly, or nothing. A near miss is never taken for a match; the likely
 * ones are returned as candidates for a person to choose.
 */
export function findCommune(communes: readonly Commune[], text: string): CommuneSearch {
  const key = communeKey(text);
  if (key === '') return { found: false, code: 'commune-empty', candidates: [] };
  const exact = communes.filter((commune) => keysOf(commune).includes(key));
  if (exact.length === 1) return { found: true, commune: exact[0]! };
  if (exact.length > 1) return { found: false, code: 'commune-ambiguous', candidates: exact };
  return { found: false, code: 'commune-unknown', candidates: nearest(communes, key) };
}

/** Same search, one value at a time. Throws `commune-empty`, `commune-unknown`, `commune-ambiguous` with candidates. */
export function requireCommune(communes: readonly Commune[], text: string, field = 'commune'): Commune {
  const search = findCommune(communes, text);
  if (search.found) return search.commune;
  const candidates = search.candidates.map((commune) => commune.name).join(', ');
  throw invalid(search.code, field, { candidates });
}

function keysOf(commune: Commune): string[] {
  return [commune.name, ...(commune.aliases ?? [])].map(communeKey);
}

function nearest(communes: readonly Commune[], key: string): Commune[] {
  return communes
    .map((commune) => ({ commune, gap: Math.min(...keysOf(commune).map((known) => gapBetween(known, key))) }))
    .filter(({ gap }) => gap <= MAX_TYPING_MISTAKES)
    .sort((a, b) => a.gap - b.gap || (a.commune.name < b.commune.name ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(({ commune }) => commune);
}

/** A beginning such as 'Villeneuve' counts as one mistake away from 'Villeneuve-d'Ascq'. */
function gapBetween(known: string, key: string): number {
  const isBeginning = key.length >= 3 && known.startsWith(key);
  return isBeginning ? 1 : editDistance(known, key);
}
