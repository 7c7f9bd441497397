import type { Formats } from '../../lib/format/formats';

/** What a value needs to be read: formats, the words for a code (the code itself when it has none), and for a number. */
export interface Reading {
  formats: Formats;
  nameOfCode: (code: string) => string;
  numbered: (id: string) => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:/;
const LISTS = new Set(['counted_hour_kinds', 'changed_secrets']);
const HOURS = new Set(['hours', 'committed_hours']);

/** A value of the journal in words: days, hours and amounts as elsewhere, codes by their name, the rest as it is. */
export function valueText(field: string, value: string, { formats, nameOfCode, numbered }: Reading): string {
  if (field === 'month' && DAY.test(value)) return formats.formatMonth(value.slice(0, 7));
  if (DAY.test(value)) return formats.formatDay(value);
  if (INSTANT.test(value)) return formats.formatInstant(value);
  if (HOURS.has(field)) return formats.formatHours(Number(value));
  if (/cents(_|$)/.test(field)) return formats.formatEuros(Number(value));
  if (field === 'share_per_ten_thousand') return formats.formatPercent(Number(value), 10_000, 2);
  if (LISTS.has(field)) return listOf(value).map(nameOfCode).join(', ');
  if (field.endsWith('_id') && /^\d+$/.test(value)) return numbered(value);
  return nameOfCode(value);
}

function listOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map(String) : [json];
}
