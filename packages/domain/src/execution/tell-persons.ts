import { type Candidate, chooseFigures, type Part } from '../statistics/choose-figures.js';

/** A person, and the rows of the tables that count them. */
export interface CountedPerson {
  readonly id: number;
  readonly rows: readonly string[];
}

/**
 * The rows that may be told to who does not see the persons: numbers of persons only, each of `threshold` at least, such that
 * no addition and subtraction of them, and of those already told (`earlier`: the persons each counted), is about fewer. Tables
 * come from the most wanted to the least; in a table the rows about the most persons come first.
 */
export function tellPersons(
  persons: readonly CountedPerson[],
  tables: readonly (readonly string[])[],
  earlier: readonly (readonly number[])[],
  threshold: number,
): ReadonlySet<string> {
  const ids = [...new Set([...persons.map(({ id }) => id), ...earlier.flat()])];
  const place = new Map(ids.map((id, at) => [id, at]));
  const parts: Part[] = ids.map((id) => ({ hours: new Map([[id, 1]]) }));
  const counted = placesByRow(persons, place);
  const tiers = tables.map((rows) => candidatesOf(rows, counted));
  const told = earlier.map((figure) => figure.map((id) => place.get(id)!));
  const chosen = chooseFigures(parts, told, tiers, threshold);
  return new Set(chosen.map(({ key }) => key));
}

function placesByRow(
  persons: readonly CountedPerson[],
  place: ReadonlyMap<number, number>,
): ReadonlyMap<string, number[]> {
  const counted = new Map<string, number[]>();
  for (const { id, rows } of persons)
    for (const row of new Set(rows)) counted.set(row, [...(counted.get(row) ?? []), place.get(id)!]);
  return counted;
}

function candidatesOf(rows: readonly string[], counted: ReadonlyMap<string, number[]>): Candidate[] {
  return rows
    .map((key) => ({ key, parts: counted.get(key) ?? [] }))
    .sort((a, b) => b.parts.length - a.parts.length || (a.key < b.key ? -1 : 1));
}
