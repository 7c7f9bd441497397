import { createHash } from 'node:crypto';
import { type ColumnRole, type Columns, NO_COLUMN } from '../column-roles.js';
import type { ColumnMemory } from '../statement-view.js';
import type { Table } from './find-tables.js';
import { headingWords } from './heading-words.js';

/** The column our own file of refused rows adds: with it, a layout is the same. */
const OWN_COLUMN = /^erreurs?$/;

/** How a memory says that no column holds something, whatever the headings announce. */
const HELD_BY_NONE = '';

/**
 * What two files of the same layout share: the words of their headings, in any order, months and days of any date. An answer
 * of the firm is remembered by it.
 */
export function signatureOf(tables: readonly Table[]): string {
  const layouts = tables.map(({ columns }) => {
    const headings = columns
      .map((_, column) => keyAt(columns, column))
      .filter((key) => key !== '' && !OWN_COLUMN.test(key));
    return [...new Set(headings)].sort();
  });
  const distinct = [...new Set(layouts.map((headings) => JSON.stringify(headings)))].sort();
  return createHash('sha256').update(JSON.stringify(distinct)).digest('hex');
}

/** The columns by heading; a heading that is there twice is told by its rank. */
export function memoryOf(table: Table, columns: Columns): ColumnMemory {
  const memory: ColumnMemory = {};
  for (const [role, column] of Object.entries(columns) as [ColumnRole, number][])
    memory[role] = column === NO_COLUMN ? HELD_BY_NONE : rankedKey(table, column);
  return memory;
}

/** The columns a memory is about in this table; what is not found again is left out. */
export function recalled(table: Table, memory: ColumnMemory): Columns {
  const places = new Map(table.columns.map((_, column) => [rankedKey(table, column), column] as const));
  const columns: Columns = {};
  for (const [role, key] of Object.entries(memory) as [ColumnRole, string][]) {
    const column = key === HELD_BY_NONE ? NO_COLUMN : places.get(key);
    if (column !== undefined) columns[role] = column;
  }
  return columns;
}

function rankedKey({ columns }: Table, column: number): string {
  const key = keyAt(columns, column);
  const rank = columns.slice(0, column).filter((_, before) => keyAt(columns, before) === key).length;
  return key === '' ? `#${column}` : rank === 0 ? key : `${key}#${rank}`;
}

function keyAt(columns: Table['columns'], column: number): string {
  const { heading, period, parts } = columns[column]!;
  if (period !== null)
    return `@${period.kind}${parts.length > 1 ? ` ${headingWords(parts.at(-1)!).replace(/\d+/g, '')}` : ''}`;
  return headingWords(heading);
}
