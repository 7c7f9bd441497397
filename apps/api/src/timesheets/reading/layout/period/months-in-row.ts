import { orderOfShortDates, readShortDate } from '@clausier/domain/calendar/read-short-date';

/** A month as a heading numbers it, with its year when it says it. */
export interface NumberedMonth {
  readonly monthNumber: number;
  readonly year: number | null;
}

const OF_YEAR = /^(\d{1,2})[/.-](\d{2})$/;
const LETTERED = /^(?:m|mois)\s*(\d{1,2})$/i;
const CENTURY = 2000;
const MONTHS = 12;
/** No three days that follow each other begin by an M. */
const FEWEST_LETTERED = 3;

/**
 * The columns of a row of headings that are months by their numbers: '01/25' where no month is numbered 25, 'M01', and the twelve
 * numbers from 1 under 'Mois' or over more hours than days have. Anything else is left to be days.
 */
export function monthsInRow(
  texts: readonly string[],
  days: ReadonlyMap<number, number>,
  headings: readonly (readonly string[])[],
  isAboveADay: (column: number) => boolean,
): ReadonlyMap<number, NumberedMonth> {
  return ofYears(texts) ?? lettered(texts) ?? twelve(days, headings, isAboveADay) ?? new Map();
}

/** True for days of two months in one row: '30', '31', '1', '2'. */
export function goesPastAMonth(days: ReadonlyMap<number, number>): boolean {
  const numbers = [...days].sort(([one], [other]) => one - other).map(([, day]) => day);
  return numbers.some((day, rank) => rank > 0 && day < numbers[rank - 1]!);
}

function ofYears(texts: readonly string[]): ReadonlyMap<number, NumberedMonth> | null {
  const found = texts.flatMap((text, column) => {
    const match = OF_YEAR.exec(text.trim());
    return match ? [[column, Number(match[1]), Number(match[2])] as const] : [];
  });
  const areMonths = found.every(([, month, year]) => month >= 1 && month <= MONTHS && year > MONTHS);
  if (found.length < 2 || !areMonths) return null;
  return new Map(found.map(([column, monthNumber, year]) => [column, { monthNumber, year: CENTURY + year }]));
}

function lettered(texts: readonly string[]): ReadonlyMap<number, NumberedMonth> | null {
  const found = texts.flatMap((text, column) => {
    const match = LETTERED.exec(text.trim());
    return match ? [[column, match[1]!] as const] : [];
  });
  const numbers = found.map(([, digits]) => Number(digits));
  // 'M1', 'M2' may be the first months of a contract: 'M01' and twelve of them are those of a year. Two may be a 'mardi' and a 'mercredi'.
  const isOfYear = found.length === MONTHS || found.some(([, digits]) => digits.startsWith('0'));
  const areMonths = numbers.every(
    (month, rank) => month >= 1 && month <= MONTHS && (rank === 0 || month === numbers[rank - 1]! + 1),
  );
  if (found.length < FEWEST_LETTERED || !isOfYear || !areMonths) return null;
  return new Map(found.map(([column, digits]) => [column, { monthNumber: Number(digits), year: null }]));
}

function twelve(
  days: ReadonlyMap<number, number>,
  headings: readonly (readonly string[])[],
  isAboveADay: (column: number) => boolean,
): ReadonlyMap<number, NumberedMonth> | null {
  const found = [...days];
  if (found.length !== MONTHS || !found.every(([, number], rank) => number === rank + 1)) return null;
  const isSaid = headings.some((row) => row.some((text) => /^mois\b/i.test(text.trim())));
  if (!isSaid && !found.some(([column]) => isAboveADay(column))) return null;
  return new Map(found.map(([column, monthNumber]) => [column, { monthNumber, year: null }]));
}

/** The texts of a row with its dates of two-digit years that begin by the year said whole: '25-03-14' is '2025-03-14'. */
export function withWholeYears(texts: readonly string[]): readonly string[] {
  const dates = texts.map(readShortDate);
  const order = orderOfShortDates(dates.filter((date) => date !== null));
  if (order !== 'yearFirst') return texts;
  return texts.map((text, column) => dates[column]?.yearFirst ?? text);
}
