import { addDays, calendarDay } from '@clausier/domain/shared/calendar-day';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { type CellObject, type Range, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { invalid } from '../../platform/refuse.js';
import type { FileKind } from './file-kind.js';
import { type Cell, EMPTY_CELL, type Grid, type SerialKind, textCell } from './grid.js';
import { READING_LIMITS } from './reading-limits.js';
import { refuseNirInBook } from './refuse-nir-in-cells.js';

// Day 1 of both calendars spreadsheets use; 1900 was no leap year, but spreadsheets believe it was.
const SERIAL_OF_1_MARCH_1900 = 61;
const DAYS_BETWEEN_CALENDARS = 1462;

/**
 * Reads the visible sheets of a workbook. Durations and days are taken from the number of the cell, never from a Date:
 * a Date would move them by the time zone. Throws `file-unreadable`, `file-too-large`, `nir-refused`,
 * `nir-refused-at-row`.
 */
export function readWorkbook(bytes: Buffer, kind: Exclude<FileKind, 'TEXT'>): Grid[] {
  const book = open(bytes, kind);
  refuseNirInBook(book);
  const hidden = book.Workbook?.Sheets?.map(({ Hidden }) => Hidden !== undefined && Hidden > 0) ?? [];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.filter((_, index) => !hidden[index])
    .map((name) => gridOf(book.Sheets[name]!, is1904))
    .filter((grid) => grid.length > 0);
}

function open(bytes: Buffer, kind: Exclude<FileKind, 'TEXT'>): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      cellDates: false,
      cellNF: true,
      dense: true,
      sheetRows: READING_LIMITS.rows + 1,
      raw: kind === 'HTML',
    });
  } catch {
    throw invalid('file-unreadable', 'file');
  }
}

function gridOf(sheet: WorkSheet, is1904: boolean): Grid {
  const data = (sheet as { '!data'?: CellObject[][] })['!data'] ?? [];
  const merged = sheet['!merges'] ?? [];
  // Before anything is copied: one cell can claim to be as wide as a million.
  if (isBeyondLimits(data, merged))
    throw invalid('file-too-large', 'file', {
      rows: READING_LIMITS.rows,
      columns: READING_LIMITS.columns,
    });
  const rows: Cell[][] = Array.from(data, (row) =>
    Array.from(row ?? [], (cell) => (cell ? cellOf(cell, is1904) : EMPTY_CELL)),
  );
  for (const range of merged) fill(rows, range);
  return rows;
}

/** True for a sheet too long or too wide, or whose merged cells cover it more than once. */
function isBeyondLimits(data: readonly (readonly CellObject[])[], merged: readonly Range[]): boolean {
  const { rows, columns } = READING_LIMITS;
  if (data.length > rows || data.some((row) => (row?.length ?? 0) > columns)) return true;
  const covered = merged.reduce((sum, { s, e }) => {
    const height = Math.min(e.r, data.length - 1) - s.r + 1;
    const width = Math.min(e.c, columns - 1) - s.c + 1;
    return sum + Math.max(0, height) * Math.max(0, width);
  }, 0);
  return covered > data.length * columns;
}

/** What a merged cell shows belongs to each of the cells it covers: a heading to its columns, a name to its days. */
function fill(rows: Cell[][], { s, e }: Range): void {
  const value = rows[s.r]?.[s.c];
  if (!value || value.text === '') return;
  for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++) {
    const row = rows[r]!;
    for (let c = s.c; c <= Math.min(e.c, READING_LIMITS.columns - 1); c++) {
      while (row.length <= c) row.push(EMPTY_CELL);
      row[c] = value;
    }
  }
}

function cellOf(cell: CellObject, is1904: boolean): Cell {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return textCell(String(cell.w ?? cell.v ?? ''));
  const kind = kindOf(String(cell.z ?? 'General'));
  const shown = String(cell.w ?? cell.v).trim();
  if (kind !== 'DAY') return { text: shown, serial: cell.v, kind };
  return { text: dayOfSerial(cell.v, is1904) ?? shown, serial: cell.v, kind };
}

/** What a number format makes of a number: `[h]:mm` a duration, `dd/mm/yyyy` a day, anything else a decimal. */
export function kindOf(format: string): SerialKind {
  const bare = format
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  if (/^(?:general|standard)$/i.test(bare.trim())) return 'DECIMAL';
  if (/[dy]/i.test(bare)) return 'DAY';
  if (/h|\[m+\]/i.test(bare)) return 'DURATION';
  return /m/i.test(bare) ? 'DAY' : 'DECIMAL';
}

/** The day a serial number stands for, as 'YYYY-MM-DD'; null outside the calendar. */
function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? DAYS_BETWEEN_CALENDARS : 0);
  if (days < SERIAL_OF_1_MARCH_1900) return null;
  try {
    return addDays(calendarDay(1900, 3, 1), days - SERIAL_OF_1_MARCH_1900);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
