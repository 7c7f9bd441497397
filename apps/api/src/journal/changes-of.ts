import type { Row } from './journal-line.js';
import type { JournalChange, JournalItem } from './journal-view.js';
import type { Names } from './names-in.js';

/** What every row has and nobody changes on purpose. */
const OF_THE_DATABASE = new Set(['id', 'version', 'updated_at']);

/**
 * The fields of an entry that are worth telling: those that changed, or, for a row that came or went, all of them when the
 * entry is shown whole and none in a list.
 */
export function changesOf(
  action: JournalItem['action'],
  before: Row | null,
  after: Row | null,
  names: Names,
  detail?: 'WHOLE',
): JournalChange[] {
  if (action !== 'UPDATE' && detail === undefined) return [];
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !OF_THE_DATABASE.has(field) && textOf(before?.[field]) !== textOf(after?.[field]))
    .sort()
    .map((field) => ({
      field,
      before: names.nameOf(field, textOf(before?.[field])),
      after: names.nameOf(field, textOf(after?.[field])),
    }));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
