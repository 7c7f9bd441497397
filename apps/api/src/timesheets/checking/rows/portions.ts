/** Rows that can be checked without the others: everything a rule compares is of one person. */
export const PORTION = 1_000;

/**
 * Cuts rows into portions of whole persons, each in the order of the file; rows without a person come last. Duplicates,
 * the split of a month over clauses, and a person's month all stay inside a portion.
 */
export function* portionsOf<Row>(
  rows: readonly Row[],
  personOf: (row: Row) => number | null,
  size: number,
): Generator<Row[]> {
  const byPerson = Map.groupBy(rows, personOf);
  const nobody = byPerson.get(null) ?? [];
  byPerson.delete(null);
  let portion: Row[] = [];
  for (const ofPerson of byPerson.values()) {
    portion.push(...ofPerson);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
  for (let first = 0; first < nobody.length; first += size) yield nobody.slice(first, first + size);
}
