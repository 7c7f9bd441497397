import type { Reader } from './keep-declared.js';
import type { AnsweringRoute } from './routes.js';
import type { Shape } from './shape.js';

/** For each `Class.field` that some route answers, who can ever receive it. */
export type FieldsByRole = ReadonlyMap<string, ReadonlySet<Reader>>;

/** Follows every route to every field its readers can receive. */
export function fieldsByRole(routes: readonly AnsweringRoute[]): FieldsByRole {
  const table = new Map<string, Set<Reader>>();
  for (const { answer, readers } of routes) {
    if (answer.kind !== 'json') continue;
    for (const reader of readers) walk(answer.shape, reader, table, new Set());
  }
  return table;
}

function walk(shape: Shape, reader: Reader, table: Map<string, Set<Reader>>, seen: Set<Shape>): void {
  if (shape.kind === 'list') walk(shape.of, reader, table, seen);
  if (shape.kind !== 'object' || seen.has(shape)) return;
  seen.add(shape);
  for (const [field, { shape: inside, onlyFor }] of shape.fields) {
    if (onlyFor && !(onlyFor as readonly Reader[]).includes(reader)) continue;
    const key = `${shape.name}.${field}`;
    const readers = table.get(key) ?? new Set<Reader>();
    table.set(key, readers.add(reader));
    walk(inside, reader, table, seen);
  }
}

/** The table as lines `Class.field: ROLE ROLE`, sorted: what is kept beside the code and read in reviews. */
export function printFieldsByRole(table: FieldsByRole): string {
  const lines = [...table].map(([field, readers]) => `${field}: ${[...readers].sort().join(' ')}`);
  return `${lines.sort().join('\n')}\n`;
}
