import { readFrenchDate } from '@clausier/domain/calendar/read-french-date';
import { readSpan } from '@clausier/domain/calendar/read-week';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { parseSiret } from '@clausier/domain/shared/siret';
import { type Cell, richOf, textOf } from '../cells/cell.js';
import { readCellHours, saysNoHours } from '../cells/cell-hours.js';
import { type ColumnRole, type Columns, isAboutAnother } from '../column-roles.js';
import type { BodyRow, Table } from './find-tables.js';

const SAMPLED_ROWS = 300;
const MOST_IN_A_MONTH = 74_400;

/** Rows that declare hours, whatever becomes of them; the first are enough to know a column. */
export function sampledRows({ rows }: Table): BodyRow[] {
  const sample: BodyRow[] = [];
  for (const row of rows) {
    if (row.nature === 'HOURS' && sample.push(row) >= SAMPLED_ROWS) break;
  }
  return sample;
}

/** Roles told by what the cells hold, for the columns whose heading says nothing. */
export function columnsByContent(table: Table): Columns {
  const found: Columns = {};
  const rows = sampledRows(table);
  const headed = new Set(table.columns.map(({ role }) => role));
  table.columns.forEach(({ role: announced, heading }, column) => {
    if (announced !== null || isAboutAnother(heading)) return;
    const role = roleOfCells(rows.map(({ cells }) => cells[column]).filter((cell) => textOf(cell) !== ''));
    if (role === null || headed.has(role) || found[role] !== undefined) return;
    const isNamed = headed.has('lastName') || headed.has('fullName');
    if (role === 'fullName' && (isNamed || heading !== '')) return;
    found[role] = column;
  });
  return found;
}

function roleOfCells(cells: readonly (Cell | undefined)[]): ColumnRole | null {
  if (cells.length === 0) return null;
  const mostly = (test: (cell: Cell | undefined) => boolean) =>
    cells.filter(test).length * 10 >= cells.length * 8;
  if (mostly((cell) => isSiret(textOf(cell)))) return 'siret';
  if (mostly((cell) => isPeriod(textOf(cell)))) return 'period';
  return mostly((cell) => isName(textOf(cell))) ? 'fullName' : null;
}

/** Columns without a heading of hours, most of whose cells are hours a month can have. */
export function columnsOfHours(table: Table): number[] {
  const rows = sampledRows(table);
  return table.columns.flatMap(({ role, heading }, column) => {
    if (role !== null || isAboutAnother(heading)) return [];
    const filled = rows.map(({ cells }) => cells[column]).filter((cell) => !saysNoHours(cell));
    const hours = filled.map(readCellHours).filter((read) => read.ok && read.hours <= MOST_IN_A_MONTH);
    return hours.length > 0 && hours.length * 10 >= filled.length * 6 ? [column] : [];
  });
}

/** How well the cells of a column are what its role wants: 0 to 1; 1 for a column of nothing. */
export function fitOf(table: Table, column: number, role: ColumnRole): number {
  const cells = sampledRows(table)
    .map((row) => row.cells[column])
    .filter((cell) => textOf(cell) !== '');
  const fits = cells.filter((cell) => FITS[role]?.(cell) ?? true).length;
  return cells.length === 0 ? 1 : fits / cells.length;
}

const FITS: Partial<Record<ColumnRole, (cell: Cell | undefined) => boolean>> = {
  hours: (cell) => saysNoHours(cell) || readCellHours(cell).ok,
  period: (cell) => isPeriod(textOf(cell)),
  bornOn: (cell) => readFrenchDate(textOf(cell))?.dayOfMonth != null,
  siret: (cell) => /^[\d\s]{13,18}$/.test(textOf(cell)),
  lastName: (cell) => /\p{L}/u.test(textOf(cell)) && richOf(cell).serial === undefined,
  firstName: (cell) => /\p{L}/u.test(textOf(cell)) && richOf(cell).serial === undefined,
  fullName: (cell) => /\p{L}/u.test(textOf(cell)) && richOf(cell).serial === undefined,
};

function isPeriod(text: string): boolean {
  if (!/\d|\p{L}{3}/u.test(text) || text.length > 80) return false;
  return readFrenchDate(text) !== null || readSpan(text, 2025) !== null;
}

const isName = (text: string) => /^\p{L}[\p{L}'’. ,-]* [\p{L}'’. -]*\p{L}$/u.test(text) && text.length < 60;

function isSiret(text: string): boolean {
  if (!/^\d[\d\s]{12,18}$/.test(text)) return false;
  try {
    parseSiret(text);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
