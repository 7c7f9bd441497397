import { parseFrenchDay } from '@clausier/domain/shared/calendar-day';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { parseSiret } from '@clausier/domain/shared/siret';
import { invalid } from '../../platform/refuse.js';
import { COLUMN_ROLES, type ColumnRole, type Columns } from './column-roles.js';
import type { Table } from './find-table.js';
import { type HourCandidate, hourCandidates, hourRows } from './hour-candidates.js';

/** What is known of the columns: enough to read the rows, or what has to be asked. */
export interface ColumnChoice {
  readonly columns: Columns;
  readonly hourCandidates: readonly HourCandidate[];
  /** Roles the person must point at; empty when the rows can be read. */
  readonly asked: readonly ('hours' | 'person')[];
}

/**
 * Decides which column holds what: by heading, then by content, what the firm answered coming first. Several columns
 * may be hours: never guessed, asked. Throws `file-columns-unknown` when no column can be hours or an answer names a
 * column the file has not.
 */
export function chooseColumns(table: Table, answered: Columns = {}): ColumnChoice {
  for (const column of Object.values(answered)) {
    if (table.headings[column] === undefined) throw invalid('file-columns-unknown', 'columns');
  }
  const candidates = hourCandidates(table);
  const byContent = columnsByContent(table);
  const columns: Columns = {};
  for (const role of COLUMN_ROLES) {
    const announced = table.roles.indexOf(role);
    const found = answered[role] ?? (announced >= 0 ? announced : byContent[role]);
    if (found !== undefined && role !== 'hours') columns[role] = found;
  }
  const hours = answered.hours ?? (candidates.length === 1 ? candidates[0]!.column : undefined);
  if (hours !== undefined) columns.hours = hours;
  else if (candidates.length === 0) throw invalid('file-columns-unknown', 'columns');
  const namesPerson = columns.fullName !== undefined || columns.lastName !== undefined;
  const asked = [
    ...(columns.hours === undefined ? (['hours'] as const) : []),
    ...(namesPerson ? [] : (['person'] as const)),
  ];
  return { columns, hourCandidates: candidates, asked };
}

/** Roles told by what the cells hold, for the columns whose heading says nothing. */
function columnsByContent(table: Table): Columns {
  const found: Columns = {};
  const free = table.roles.flatMap((role, column) => (role === null ? [column] : []));
  for (const column of free) {
    const cells = hourRows(table)
      .map((row) => row.cells[column]!)
      .filter(({ text }) => text !== '');
    if (cells.length === 0) continue;
    const mostly = (test: (text: string) => boolean) =>
      cells.filter(({ text }) => test(text)).length * 10 >= cells.length * 8;
    const role: ColumnRole | null = mostly(isSiret)
      ? 'siret'
      : cells.every(({ kind }) => kind === 'DAY') || mostly(isDay)
        ? 'period'
        : mostly(isName) && !table.roles.includes('lastName')
          ? 'fullName'
          : null;
    if (role !== null && found[role] === undefined && !table.roles.includes(role)) found[role] = column;
  }
  return found;
}

const isSiret = (text: string) => reads(() => parseSiret(text));
const isDay = (text: string) => reads(() => parseFrenchDay(text));
const isName = (text: string) => /^\p{L}[\p{L}'’. -]+ [\p{L}'’. -]*\p{L}$/u.test(text);

function reads(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
