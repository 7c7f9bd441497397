import { MONTH_NAMES } from '@clausier/domain/calendar/month-names';
import type { TrueHours } from '../truth.test-bed.js';
import type { Layout } from './layout.test-bed.js';
import type { MadeCell } from './write-files.test-bed.js';
import { dressed, hoursCell, nameCells, nameHeads } from './writing.test-bed.js';

const monthName = (month: string) => MONTH_NAMES.fr[Number(month.slice(5)) - 1]!;
const slash = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
const dayText = (month: string, day: number) => `${String(day).padStart(2, '0')}/${slash(month)}`;
const all = (list: readonly TrueHours[]) => list.reduce((sum, { quarters }) => sum + quarters, 0);

/** Hours of a person and month dealt over working days, a few each. */
function dealt(quarters: number, days: number): number[] {
  return Array.from(
    { length: days },
    (_, day) => Math.floor(quarters / days) + (day < quarters % days ? 1 : 0),
  );
}

/** The days of a month across. */
export const daysAcross: Layout['lay'] = (truth, writing) => {
  const month = truth[0]!.month;
  const days = Array.from({ length: 28 }, (_, index) => index + 1);
  const hasRows = writing.totals === 'END_AND_ROWS';
  const heads: MadeCell[] = [...nameHeads(writing), ...days.map(String), ...(hasRows ? ['TOTAL'] : [])];
  const spread = truth.map((one) => dealt(one.quarters, 28));
  const rows = truth.map((one, index): MadeCell[] => [
    ...nameCells(one, writing),
    ...days.map((day) =>
      spread[index]![day - 1] === 0 ? 'CP' : hoursCell(spread[index]![day - 1]!, writing),
    ),
    ...(hasRows ? [hoursCell(one.quarters, writing)] : []),
  ]);
  const names = nameHeads(writing).map(() => null);
  const sums = [
    ...names,
    ...days.map((day) => spread.reduce((sum, one) => sum + one[day - 1]!, 0)),
    ...(hasRows ? [all(truth)] : []),
  ];
  return [dressed({ heads, rows, title: `Pointage ${monthName(month)} 2025`, sums }, writing)];
};

/** A row a day. */
export const daysDown: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Date', 'Durée'];
  const rows = truth.flatMap((one) =>
    dealt(one.quarters, 20).flatMap((quarters, index): MadeCell[][] =>
      quarters === 0
        ? []
        : [[...nameCells(one, writing), dayText(one.month, index + 1), hoursCell(quarters, writing)]],
    ),
  );
  const sums = heads.map((_, index) => (index === heads.length - 1 ? all(truth) : null));
  return [dressed({ heads, rows, title: 'Relevé journalier', sums }, writing)];
};

/** The name on the first row of a person only. */
export const blocks: Layout['lay'] = (truth, writing) => {
  const [sheet] = daysDown(truth, writing);
  const shift = writing.heading === 'LEADING_COLUMN' ? 1 : 0;
  const width = nameHeads(writing).length;
  let last = '';
  const rows = sheet!.rows.map((cells) => {
    const name = cells.slice(shift, shift + width).join('|');
    const isDay =
      typeof cells[shift + width] === 'string' && /^\d\d\/\d\d\/\d{4}$/.test(cells[shift + width] as string);
    const isSame = isDay && name === last;
    last = isDay ? name : '';
    return isSame
      ? cells.map((cell, column) => (column >= shift && column < shift + width ? '' : cell))
      : cells;
  });
  return [{ ...sheet!, rows }];
};

/** A row a week, its days across. */
export const weeks: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Semaine', 'Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'];
  const rows = truth.flatMap((one) => {
    const month = Number(one.month.slice(5));
    // The first Monday of the month whose whole week is in it.
    const first = new Date(Date.UTC(2025, month - 1, 1));
    const monday = 1 + ((8 - (first.getUTCDay() || 7)) % 7);
    return [0, 1].map((week): MadeCell[] => {
      const half = week === 0 ? Math.ceil(one.quarters / 2) : Math.floor(one.quarters / 2);
      const from = monday + week * 7;
      const text = `du ${dayText(one.month, from)} au ${dayText(one.month, from + 4)}`;
      return [
        ...nameCells(one, writing),
        text,
        ...dealt(half, 5).map((quarters) => hoursCell(quarters, writing)),
      ];
    });
  });
  return [
    dressed(
      { heads, rows, title: 'Feuilles de semaine', sums: heads.map(() => null) },
      { ...writing, totals: 'NONE' },
    ),
  ];
};

/** People on lines of their own, above their days. */
export const personHeadings: Layout['lay'] = (truth, writing) => {
  const rows = truth.flatMap((one): MadeCell[][] => [
    [`Salarié : ${one.lastName} ${one.firstName}`],
    ...dealt(one.quarters, 10).flatMap((quarters, day): MadeCell[][] =>
      quarters === 0 ? [] : [[dayText(one.month, day + 1), hoursCell(quarters, writing)]],
    ),
  ]);
  return [
    dressed(
      { heads: ['Date', 'Heures'], rows, title: 'Relevé par salarié', sums: [null, all(truth)] },
      writing,
    ),
  ];
};
