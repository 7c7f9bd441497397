import { hoursFromMinutes } from '@clausier/domain/hours/hours-from-minutes';
import { textOf } from '../../cells/cell.js';
import { type CellHours, HoursSum, readCellHours, saysNoHours } from '../../cells/cell-hours.js';
import { sampledRows } from '../columns-by-content.js';
import type { BodyRow, Table } from '../find-tables.js';
import { headingWords } from '../heading-words.js';
import { hoursAt } from './column-totals.js';

/** Hours that stand in no cell: between two times of the day, written in two columns, or by halves of the day. */
export type MadeHours =
  | {
      readonly kind: 'BETWEEN';
      readonly spans: readonly { readonly from: number; readonly to: number }[];
      readonly pause: number | null;
    }
  | { readonly kind: 'WITH_MINUTES'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'PARTS'; readonly columns: readonly number[] }
  | { readonly kind: 'MINUTES'; readonly column: number };

const STARTS = /\b(?:debut|arrivee|prise(?: de)? (?:poste|service)|reprise|start)\b/;
const ENDS = /\b(?:fin|depart|end)\b/;
const PAUSE = /\b(?:pause|coupure)s?\b/;
const MINUTES = /^(?:minutes?|min|mn)$/;
const PART = /^(?:h(?:eures?)? )?(?:du |de l )?(?:matin|matinee|apres midi|aprem|soir|soiree|nuit)$/;
const MORNING = /\bmatin/;
const DAY = 24 * 60;
const NOON = 12 * 60;
/** A night's work that ends the next morning; longer, the end was written in place of the start. */
const LONGEST_NIGHT = 12 * 60;
const UNREADABLE: CellHours = { ok: false, code: 'hours-malformed' };

/** Two or four columns of times, a start then an end each time, where no column says how long that was. */
export function hoursBetween(table: Table): MadeHours | null {
  const columns = table.columns.flatMap(({ heading }, column) => {
    const words = headingWords(heading);
    const isStart = STARTS.test(words);
    return isStart !== ENDS.test(words) && holdsTimes(table, column) ? [{ column, isStart }] : [];
  });
  if (columns.length === 0 || columns.some(({ isStart }, rank) => isStart !== (rank % 2 === 0))) return null;
  if (columns.length % 2 !== 0) return null;
  const spans = [];
  for (let rank = 0; rank < columns.length; rank += 2)
    spans.push({ from: columns[rank]!.column, to: columns[rank + 1]!.column });
  const pauses = table.columns.flatMap(({ heading }, column) =>
    PAUSE.test(headingWords(heading)) ? [column] : [],
  );
  return pauses.length > 1 ? null : { kind: 'BETWEEN', spans, pause: pauses[0] ?? null };
}

/** 'Minutes' beside a column of hours: what it holds is the rest of the same hours. */
export function hoursWithMinutes(table: Table, hours: number): MadeHours | null {
  const beside = table.columns[hours + 1];
  return beside !== undefined && MINUTES.test(headingWords(beside.heading))
    ? { kind: 'WITH_MINUTES', hours, minutes: hours + 1 }
    : null;
}

/** 'Durée (min)', 'Temps en minutes': what such a column counts is not hours. */
export function saysMinutes(heading: string): boolean {
  const words = headingWords(heading);
  return /\b(?:minutes?|min|mn)\b/.test(words) && !/\b(?:h|heures?|hrs?|hours?)\b/.test(words);
}

/** A column of minutes alone. */
export function hoursOfMinutes(table: Table, column: number): MadeHours | null {
  return saysMinutes(table.columns[column]!.heading) ? { kind: 'MINUTES', column } : null;
}

/** Columns that are all halves of the day, each another one: 'Matin' and 'Après-midi'. */
export function hoursByParts(table: Table, columns: readonly number[]): MadeHours | null {
  const headings = columns.map((column) => headingWords(table.columns[column]!.heading));
  const areParts = headings.length > 1 && headings.every((words) => PART.test(words));
  // 'Jour' and 'Nuit' may be one within the other; beside a morning, a night is another part of the day.
  const isOfDay =
    headings.some((words) => MORNING.test(words)) || !headings.some((words) => /\bnuit$/.test(words));
  return areParts && isOfDay && new Set(headings).size === headings.length
    ? { kind: 'PARTS', columns }
    : null;
}

/** The columns that make the hours; at the first of them they are pointed at. */
export function columnsOf(made: MadeHours): readonly number[] {
  if (made.kind === 'BETWEEN') return made.spans.flatMap(({ from, to }) => [from, to]);
  if (made.kind === 'MINUTES') return [made.column];
  return made.kind === 'PARTS' ? made.columns : [made.hours, made.minutes];
}

/** The hours a row makes; null when none of its cells says anything. What cannot be read is refused, never guessed. */
export function madeHoursAt(row: Pick<BodyRow, 'cells'>, made: MadeHours): CellHours | null {
  if (made.kind === 'BETWEEN') return between(row, made);
  if (made.kind === 'MINUTES') return minutesIn(row.cells[made.column]);
  return made.kind === 'PARTS' ? summed(row, made.columns) : withMinutes(row, made);
}

/** A whole number of minutes; anything else under such a heading says another thing. */
function minutesIn(cell: BodyRow['cells'][number] | undefined): CellHours | null {
  if (saysNoHours(cell)) return null;
  const text = textOf(cell).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '');
  if (!/^\d{1,6}$/.test(text)) return UNREADABLE;
  return { ok: true, hours: hoursFromMinutes(Number(text)), minutes: Number(text) };
}

function between(
  { cells }: Pick<BodyRow, 'cells'>,
  { spans, pause }: Extract<MadeHours, { kind: 'BETWEEN' }>,
): CellHours | null {
  let minutes: number | null = null;
  for (const { from, to } of spans) {
    if (saysNoHours(cells[from]) && saysNoHours(cells[to])) continue;
    const [start, end] = [timeIn(cells[from]), timeIn(cells[to])];
    if (start === null || end === null) return UNREADABLE;
    const isNight = start >= NOON && end <= NOON && end + DAY - start <= LONGEST_NIGHT;
    if (end <= start && !isNight) return UNREADABLE;
    minutes = (minutes ?? 0) + (end <= start ? end + DAY : end) - start;
  }
  if (minutes === null) return null;
  const off = pause === null || saysNoHours(cells[pause]) ? 0 : timeIn(cells[pause]);
  if (off === null || off >= minutes) return UNREADABLE;
  return { ok: true, hours: hoursFromMinutes(minutes - off), minutes: minutes - off };
}

function withMinutes(
  { cells }: Pick<BodyRow, 'cells'>,
  made: Extract<MadeHours, { kind: 'WITH_MINUTES' }>,
): CellHours | null {
  const [hours, rest] = [cells[made.hours], textOf(cells[made.minutes])];
  if (saysNoHours(hours) && rest === '') return null;
  const whole = saysNoHours(hours) ? 0 : wholeIn(hours);
  if (whole === null || !/^[0-5]?\d?$/.test(rest)) return UNREADABLE;
  const minutes = whole * 60 + Number(rest);
  return { ok: true, hours: hoursFromMinutes(minutes), minutes };
}

function summed(row: Pick<BodyRow, 'cells'>, columns: readonly number[]): CellHours | null {
  const sum = new HoursSum();
  for (const column of columns) {
    const read = hoursAt(row, column);
    if (read === null) continue;
    if (!read.ok) return read;
    sum.add(read);
  }
  return sum.count === 0 ? null : { ok: true, hours: sum.total };
}

function wholeIn(cell: BodyRow['cells'][number] | undefined): number | null {
  const read = readCellHours(cell);
  return read.ok && read.minutes === undefined && read.hours % 100 === 0 ? read.hours / 100 : null;
}

/** Minutes since midnight, or of a pause, of a cell written as a clock: '8h00', '08:00', a time of a spreadsheet. */
function timeIn(cell: BodyRow['cells'][number] | undefined): number | null {
  const read = readCellHours(cell);
  return read.ok && read.minutes !== undefined && read.minutes <= DAY ? read.minutes : null;
}

function holdsTimes(table: Table, column: number): boolean {
  const filled = sampledRows(table)
    .map(({ cells }) => cells[column])
    .filter((cell) => !saysNoHours(cell));
  return filled.length > 0 && filled.filter((cell) => timeIn(cell) !== null).length * 10 >= filled.length * 8;
}
