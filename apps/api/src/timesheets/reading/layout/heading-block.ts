import { readHours } from '@clausier/domain/hours/parse-hours';
import { type Cell, isCovered, richOf, type SheetRow, textOf } from '../cells/cell.js';
import { roleOfHeading } from '../column-roles.js';
import { hourNatureOf } from './hours/hour-heading.js';
import { monthsInRow } from './period/months-in-row.js';
import { daysInRow, periodMarkOf, weekdaysInRow } from './period/period-mark.js';

/** The rows of a sheet that head a table: the first and the one after the last, by place among its rows. */
export interface HeadingBlock {
  readonly from: number;
  readonly to: number;
}

const SEARCHED_ROWS = 60;
const LONGEST_HEADING = 80;

/** The rows that head the first table of a sheet from `start`; null when none is understood. */
export function findHeading(rows: readonly SheetRow[], start: number): HeadingBlock | null {
  return headingAbove(rows, start, headingScore) ?? headingAbove(rows, start, scoreOfOneMonth);
}

/** One month over its hours, beside names, heads a table when nothing else does: 'Nom', 'Fonction', 'Mars'. */
function scoreOfOneMonth(cells: readonly Cell[]): number {
  const score = headingScore(cells);
  const isPlain = cells.every((cell) => !textOf(cell).includes(':'));
  return score === 1 && isPlain && cells.some((cell) => periodMarkOf(textOf(cell)) !== null) ? 2 : score;
}

function headingAbove(
  rows: readonly SheetRow[],
  start: number,
  scoreOf: (cells: readonly Cell[]) => number,
): HeadingBlock | null {
  let best = { row: -1, score: 1 };
  let values = 0;
  for (let row = start; row < Math.min(rows.length, start + SEARCHED_ROWS); row++) {
    const { cells } = rows[row]!;
    const score = scoreOf(cells);
    if (score > best.score || (score === best.score && heads(rows, best.row, row))) best = { row, score };
    if (cells.some((cell) => textOf(cell) !== '' && isValue(cell))) values++;
    // Rows of hours have begun: a better row below heads another table.
    if (values >= (best.score >= 3 ? 1 : 3) && best.row >= 0 && row > best.row) break;
  }
  return best.row < 0 ? null : blockAround(rows, best.row, start);
}

/** Of two rows that say as much, the lower heads the table when nothing of the upper is over the names. */
function heads(rows: readonly SheetRow[], upper: number, lower: number): boolean {
  return upper === lower - 1 && upper >= 0 && textOf(rows[upper]!.cells[0]) === '';
}

/** How many different things a row announces; a row of values announces none. */
export function headingScore(cells: readonly Cell[]): number {
  const texts = cells.map(textOf);
  const days = daysInRow(texts);
  const weekdays = weekdaysInRow(texts);
  const months = monthsInRow(texts, days, [], () => false);
  const roles = new Set<string>();
  let periods = 0;
  for (let column = 0; column < cells.length; column++) {
    const text = texts[column]!;
    if (text === '' || isCovered(cells[column])) continue;
    const isTimed = days.has(column) || weekdays.has(column) || months.has(column);
    if (isTimed || periodMarkOf(text) !== null) periods++;
    else if (isValue(cells[column]!)) return 0;
    else {
      const role = text.length <= LONGEST_HEADING ? roleOfHeading(text) : null;
      if (role !== null) roles.add(role);
    }
  }
  return roles.size + (periods >= 2 ? 2 : 0);
}

/** A number, or a text that is hours: what no heading is. */
export function isValue(cell: Cell): boolean {
  const { text, serial, kind } = richOf(cell);
  if (serial !== undefined) return kind !== 'DAY';
  return /\d/.test(text) && text.length < 20 && !/%|^20\d\d$/.test(text) && readHours(text).ok;
}

function blockAround(rows: readonly SheetRow[], row: number, start: number): HeadingBlock {
  let from = row;
  while (from > start && row - from < 2 && isGroupRow(rows, from - 1, from)) from--;
  let to = row + 1;
  while (to < rows.length && to - row < 3 && isSubHeading(rows, row, to)) to++;
  return { from, to };
}

/** A row of headings over others: merged over some columns, or months and kinds of hours over blank names. */
function isGroupRow(rows: readonly SheetRow[], index: number, below: number): boolean {
  const { cells, number } = rows[index]!;
  if (number !== rows[below]!.number - 1 || cells.some((cell) => textOf(cell) !== '' && isValue(cell)))
    return false;
  const texts = new Set(cells.map(textOf));
  const isFull = cells.every((cell) => textOf(cell) !== '');
  texts.delete('');
  if ([...texts].some((text) => text.length > LONGEST_HEADING) || texts.size === 0) return false;
  if (cells.some(isCovered)) return texts.size > 1 || !isFull;
  const isLate = textOf(cells[0]) === '';
  return isLate && [...texts].every((text) => periodMarkOf(text) !== null || saysHours(text));
}

/** A row of headings under others: no value in it, nothing under the names, several kinds of hours or days. */
function isSubHeading(rows: readonly SheetRow[], above: number, index: number): boolean {
  const { cells, number } = rows[index]!;
  if (number !== rows[index - 1]!.number + 1) return false;
  const own = cells.flatMap((cell, column) => (textOf(cell) === '' || isCovered(cell) ? [] : [column]));
  const isUnderNames = own.length > 0 && isNameHeading(textOf(rows[above]!.cells[own[0]!]));
  if (own.length < 2 || isUnderNames) return false;
  const days = daysInRow(cells.map(textOf));
  return own.every((column) => {
    const text = textOf(cells[column]);
    if (days.has(column) || periodMarkOf(text) !== null || /^[lmjvsd]$/i.test(text)) return true;
    return !isValue(cells[column]!) && (saysHours(text) || roleOfHeading(text) !== null);
  });
}

function isNameHeading(text: string): boolean {
  const role = text === '' ? null : roleOfHeading(text);
  return role !== null && role !== 'hours';
}

function saysHours(text: string): boolean {
  return (
    roleOfHeading(text) === 'hours' ||
    hourNatureOf([text]) !== 'WORKED' ||
    /^(?:trav|travaill|r[ée]alis|normal|effectu)/i.test(text)
  );
}
