import type { PlacedRow } from './place-rows.js';

/** Rows that can be checked without the others: everything a rule compares is of one person. */
export const PORTION = 4_000;

/**
 * Cuts rows into portions of whole persons, each in the order of the file; rows without a person come last. Duplicates,
 * the split of a month over clauses, and a person's month all stay inside a portion.
 */
export function* portionsOf(rows: readonly PlacedRow[], size = PORTION): Generator<PlacedRow[]> {
  const byPerson = Map.groupBy(rows, ({ contract }) => contract?.participantId ?? null);
  const nobody = byPerson.get(null) ?? [];
  byPerson.delete(null);
  let portion: PlacedRow[] = [];
  for (const ofPerson of byPerson.values()) {
    portion.push(...ofPerson);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
  for (let first = 0; first < nobody.length; first += size) yield nobody.slice(first, first + size);
}
