import { DomainError } from '@clausier/domain/shared/domain-error';
import { type Month, parseFrenchMonth } from '@clausier/domain/shared/month';
import { type ColumnRole, roleOfHeading } from './column-roles.js';
import { type Cell, EMPTY_CELL, type Grid } from './grid.js';
import { natureOf, type RowNature } from './row-nature.js';

const SEARCHED_ROWS = 40;

export interface BodyRow {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly nature: RowNature;
}

/** A statement found in a sheet: its heading, what each column announces, its rows and the month its title names. */
export interface Table {
  readonly headings: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly rows: readonly BodyRow[];
  readonly titleMonth: Month | null;
}

/** Finds the statement in the sheets of a file: the sheet and the row whose headings are understood best. */
export function findTable(grids: readonly Grid[]): Table {
  let best: { grid: Grid; headingRow: number; score: number } = { grid: grids[0]!, headingRow: -1, score: 1 };
  for (const grid of grids) {
    for (let row = 0; row < Math.min(grid.length, SEARCHED_ROWS); row++) {
      const score = headingScore(grid, row);
      if (score > best.score) best = { grid, headingRow: row, score };
    }
  }
  return tableAt(best.grid, best.headingRow);
}

/** How many different things a row announces; a row of values announces none. */
function headingScore(grid: Grid, row: number): number {
  const cells = grid[row]!;
  if (cells.some(({ serial }) => serial !== undefined)) return 0;
  return new Set(cells.map(({ text }) => roleOfHeading(text)).filter((role) => role !== null)).size;
}

function tableAt(grid: Grid, headingRow: number): Table {
  const width = Math.max(...grid.map(({ length }) => length));
  const heading = grid[headingRow] ?? [];
  const group = headingRow > 0 ? grid[headingRow - 1]! : [];
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    headings: columns.map((column) => heading[column]?.text ?? ''),
    roles: columns.map((column) => roleOfHeading(heading[column]?.text ?? '', group[column]?.text)),
    rows: grid.slice(headingRow + 1).map((row, index) => {
      const cells = columns.map((column) => row[column] ?? EMPTY_CELL);
      return { number: headingRow + 2 + index, cells, nature: natureOf(cells, heading) };
    }),
    titleMonth: monthInTitle(grid.slice(0, Math.max(0, headingRow))),
  };
}

const MONTH_IN_TEXT = /\p{L}{3,9}\s+\d{4}\b|\b\d{1,2}[/.-]\d{4}\b/gu;

function monthInTitle(title: Grid): Month | null {
  for (const { text } of title.flat()) {
    for (const [found] of text.matchAll(MONTH_IN_TEXT)) {
      const month = readMonth(found);
      if (month) return month;
    }
  }
  return null;
}

function readMonth(text: string): Month | null {
  try {
    return parseFrenchMonth(text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
