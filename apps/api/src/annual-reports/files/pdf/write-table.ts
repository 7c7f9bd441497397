import type { Language } from '@clausier/domain/shared/language';
import { cellText } from '../../tables/figure-text.js';
import { isFigure, type ReportRow, type ReportTable } from '../../tables/report-table.js';
import { INK, INK_2, MARGIN, PETROL, PETROL_50, type Sheet, type Structure, type Type } from './sheet.js';

const HEAD: Type = { size: 8, weight: 'SemiBold', colour: PETROL };
const SMALL: Type = { size: 7.5, colour: INK_2, lineGap: 0.5 };
const PAD = 4;

interface Grid {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  /** The cells of a row as they are printed. */
  texts(row: ReportRow): string[];
}

/** How high a table is, so that one that fits on a page is not cut. */
export function tableHeight(sheet: Sheet, table: ReportTable, language: Language, hidden: string): number {
  const grid = gridOf(sheet, table, language, hidden);
  return table.rows.reduce((sum, row) => sum + heightOf(sheet, row, grid), headHeight(sheet, table, grid));
}

/** A table with its headers told from its data, and its header again on every page it goes on to. */
export function writeTable(
  sheet: Sheet,
  section: Structure,
  table: ReportTable,
  language: Language,
  hidden: string,
): void {
  const grid = gridOf(sheet, table, language, hidden);
  const element = sheet.element('Table', null, { title: table.title });
  section.add(element);
  const [head, body] = [sheet.element('THead'), sheet.element('TBody')];
  element.add(head);
  writeHead(sheet, table, grid, head);
  element.add(body);
  for (const [at, row] of table.rows.entries()) {
    if (sheet.makeRoom(roomFor(sheet, table, at, grid))) writeHead(sheet, table, grid, null);
    writeRow(sheet, row, grid, body, heightOf(sheet, row, grid));
  }
  for (const part of [head, body, element]) part.end();
  sheet.y += 6;
}

/** A row takes the total that follows it along: that never stands alone on its page. */
function roomFor(sheet: Sheet, { rows }: ReportTable, at: number, grid: Grid): number {
  const next = rows[at + 1];
  const height = heightOf(sheet, rows[at]!, grid);
  return next?.isTotal ? height + heightOf(sheet, next, grid) : height;
}

/** The first column takes what the figures leave. */
function gridOf({ width }: Sheet, table: ReportTable, language: Language, hidden: string): Grid {
  const { columns, rows } = table;
  const isAligned = columns.map((_, at) => table.chapter !== 'INDICATORS' && hasDecimals(rows, at));
  const figure = columns.length > 4 ? 68 : 92;
  const widths = columns.map((_, at) => (at === 0 ? width - (columns.length - 1) * figure : figure));
  const starts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  const texts = ({ cells }: ReportRow) =>
    cells.map((cell, at) => cellText(cell, language, hidden, isAligned[at]));
  return { widths, starts, texts };
}

/** True when one of the hours of a column is not whole: all of them are then printed with their decimals. */
function hasDecimals(rows: readonly ReportRow[], at: number): boolean {
  return rows.some(({ cells }) => {
    const cell = cells[at];
    return cell !== undefined && isFigure(cell) && cell.kind === 'HOURS' && (cell.value ?? 0) % 100 !== 0;
  });
}

function headHeight(sheet: Sheet, { columns }: ReportTable, grid: Grid): number {
  const heights = columns.map(({ header }, at) => sheet.heightOf(header, HEAD, grid.widths[at]! - 2 * PAD));
  return Math.max(...heights) + 8;
}

/** Once for the structure; on later pages the same words are decoration. */
function writeHead(sheet: Sheet, table: ReportTable, grid: Grid, head: Structure | null): void {
  const { columns } = table;
  const { doc } = sheet;
  const texts = columns.map(({ header }) => header);
  const height = headHeight(sheet, table, grid);
  // A header never stands alone at the foot of a page.
  if (head) sheet.makeRoom(height + roomFor(sheet, table, 0, grid));
  const top = sheet.y;
  sheet.decorate(() => doc.rect(MARGIN, top, sheet.width, height).fill(PETROL_50));
  const put = (text: string, at: number) =>
    sheet.write(
      text,
      { ...HEAD, align: columns[at]!.isFigure ? 'right' : 'left' },
      grid.starts[at]! + PAD,
      top + 4,
      grid.widths[at]! - 2 * PAD,
    );
  if (head === null) {
    sheet.decorate(() => {
      for (const [at, text] of texts.entries()) put(text, at);
    });
  } else {
    const row = sheet.element('TR');
    head.add(row);
    for (const [at, text] of texts.entries())
      row.add(sheet.element('TH', () => put(text, at), { scope: 'Column' }));
    row.end();
  }
  sheet.y = top + height;
}

const nameType = ({ isTotal, definition }: ReportRow): Type => ({
  size: 9,
  weight: isTotal || definition ? 'SemiBold' : 'Regular',
  colour: INK,
});

const belowName = ({ definition, basis }: ReportRow): string =>
  [definition, basis].filter((text) => text !== undefined).join(' ');

function heightOf(sheet: Sheet, row: ReportRow, grid: Grid): number {
  const heights = grid.texts(row).map((printed, at) => {
    const width = grid.widths[at]! - 2 * PAD;
    const text = sheet.heightOf(printed, nameType(row), width);
    const below = at === 0 ? belowName(row) : '';
    return text + (below ? sheet.heightOf(below, SMALL, width) + 1 : 0);
  });
  return Math.max(...heights) + 8;
}

function writeRow(sheet: Sheet, row: ReportRow, grid: Grid, body: Structure, height: number): void {
  const top = sheet.y;
  const element = sheet.element('TR');
  body.add(element);
  const texts = grid.texts(row);
  for (const [at, cell] of row.cells.entries()) {
    const text = texts[at]!;
    const type: Type = { ...nameType(row), align: isFigure(cell) ? 'right' : 'left' };
    const [x, width] = [grid.starts[at]! + PAD, grid.widths[at]! - 2 * PAD];
    const put = () => {
      // Words beside a figure are smaller: they stand on its line.
      if (at > 0 && !isFigure(cell)) sheet.write(text, SMALL, x, top + 5.4, width);
      else sheet.write(text, type, x, top + 4, width);
      const below = at === 0 ? belowName(row) : '';
      if (below) sheet.write(below, SMALL, x, top + 5 + sheet.heightOf(text, type, width), width);
    };
    const tag = at === 0 ? 'TH' : 'TD';
    element.add(sheet.element(tag, put, at === 0 ? { scope: 'Row' } : {}));
  }
  element.end();
  sheet.y = top + height;
  sheet.rule(sheet.y, row.isTotal ? PETROL : undefined, row.isTotal ? 0.9 : 0.4);
}
