import { formatMonth, type Month } from '@clausier/domain/calendar/month';
import type { Language } from '@clausier/domain/shared/language';
import type { AnnualReportView, ReportMonth } from '../annual-report.view.js';
import { METROPOLIS_CODE } from '../place.query.js';
import { hoursText } from './figure-text.js';
import type { FigureCell, ReportBars, ReportColumn, ReportTable } from './report-table.js';
import type { Words } from './words.js';

const hours = (value: number | null): FigureCell => ({ kind: 'HOURS', value });

/** A sum of figures; hidden as soon as one of them is. */
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** The year by month, and what is exchanged with whom. */
export function yearTables(report: AnnualReportView, words: Words, language: Language): ReportTable[] {
  return report.place.code === METROPOLIS_CODE
    ? [monthTable(report, words, language), balanceTable(report, words, language)]
    : [monthTable(report, words, language), exchangeTable(report, words)];
}

function column(words: Words, key: string, word = key): ReportColumn {
  return { key, header: words(`annual-report:col.${word}`), isFigure: true, unit: 'HOURS' };
}

function monthTable(report: AnnualReportView, words: Words, language: Language): ReportTable {
  const { months, place } = report;
  const isWhole = place.code === METROPOLIS_CODE;
  const partsOf = ({ homeHours, receivedHours, givenHours }: ReportMonth) =>
    isWhole ? [homeHours, receivedHours] : [homeHours, receivedHours, givenHours];
  const parts = isWhole
    ? [column(words, 'home'), column(words, 'mutualised')]
    : [column(words, 'home'), column(words, 'received'), column(words, 'given')];
  const totals = parts.map((_, at) => sumOf(months.map((month) => partsOf(month)[at]!)));
  const note = isWhole ? 'note.metropolisMonths' : 'note.months';
  return {
    key: 'months',
    chapter: 'YEAR',
    title: words('annual-report:tables.months'),
    note: words(months.length > 0 ? `annual-report:${note}` : 'annual-report:note.monthsHidden'),
    columns: [
      { key: 'month', header: words('annual-report:col.month'), isFigure: false },
      ...parts,
      column(words, 'sum'),
    ],
    rows:
      months.length === 0
        ? []
        : [
            ...months.map((month) => ({
              code: month.month,
              cells: [
                formatMonth(month.month as Month, language),
                ...partsOf(month).map(hours),
                hours(sumOf(partsOf(month))),
              ],
            })),
            {
              code: 'TOTAL',
              cells: [words('annual-report:col.sum'), ...totals.map(hours), hours(sumOf(totals))],
              isTotal: true,
            },
          ],
    ...(months.length > 0 ? { bars: barsOf(report, words, language, isWhole) } : {}),
  };
}

function barsOf(
  { months, year }: AnnualReportView,
  words: Words,
  language: Language,
  isWhole: boolean,
): ReportBars {
  const highest = months.toSorted((a, b) => wholeOf(b) - wholeOf(a))[0]!;
  const series = (word: string, of: (month: ReportMonth) => number | null) => ({
    name: words(`annual-report:chart.${word}`),
    hours: months.map(of),
  });
  return {
    names: months.map(({ month }) => shortMonth(month, language)),
    series: [
      series('home', ({ homeHours }) => homeHours),
      series(isWhole ? 'mutualised' : 'received', ({ receivedHours }) => receivedHours),
      ...(isWhole ? [] : [series('given', ({ givenHours }) => givenHours)]),
    ],
    alt: words('annual-report:chart.alt', {
      year,
      month: formatMonth(highest.month as Month, language),
      hours: words('annual-report:pdf.hours', { hours: hoursText(wholeOf(highest), language) }),
    }),
  };
}

/** 'janv.': twelve of them stand under the bars. */
function shortMonth(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

const wholeOf = ({ homeHours, receivedHours, givenHours }: ReportMonth): number =>
  (homeHours ?? 0) + (receivedHours ?? 0) + (givenHours ?? 0);

function exchangeTable({ exchanges }: AnnualReportView, words: Words): ReportTable {
  const totals = [
    sumOf(exchanges.map(({ receivedHours }) => receivedHours)),
    sumOf(exchanges.map(({ givenHours }) => givenHours)),
  ];
  return {
    key: 'exchanges',
    chapter: 'YEAR',
    title: words('annual-report:tables.exchanges'),
    note: words('annual-report:note.exchanges'),
    columns: [
      { key: 'territory', header: words('annual-report:col.territory'), isFigure: false },
      column(words, 'received', 'receivedHours'),
      column(words, 'given', 'givenHours'),
    ],
    rows: [
      ...exchanges.map(({ code, name, receivedHours, givenHours }) => ({
        code,
        cells: [name, hours(receivedHours), hours(givenHours)],
      })),
      { code: 'TOTAL', cells: [words('annual-report:col.sum'), ...totals.map(hours)], isTotal: true },
    ],
  };
}

function balanceTable(report: AnnualReportView, words: Words, language: Language): ReportTable {
  const { balances, reconciliation } = report;
  const total = reconciliation?.metropolitanTotal ?? null;
  return {
    key: 'balances',
    chapter: 'YEAR',
    title: words('annual-report:tables.balances'),
    note: reconciled(report, words, language),
    columns: [
      { key: 'territory', header: words('annual-report:col.territory'), isFigure: false },
      column(words, 'onOwn'),
      column(words, 'byResidents'),
      column(words, 'managed'),
    ],
    rows: [
      ...balances.map(({ code, name, onOwnOperations, byResidents, managed }) => ({
        code,
        cells: [name, hours(onOwnOperations), hours(byResidents), hours(managed)],
      })),
      {
        code: 'TOTAL',
        cells: [
          words('annual-report:col.sum'),
          hours(total),
          hours(total),
          { kind: 'HOURS', value: null, isNothing: true },
        ],
        isTotal: true,
      },
    ],
  };
}

/** From the houses' own figures down to the metropolitan total. */
function reconciled({ reconciliation }: AnnualReportView, words: Words, language: Language): string {
  const { sumOfManaged, countedTwice, metropolitanTotal } = reconciliation ?? {};
  if (sumOfManaged == null || countedTwice == null || metropolitanTotal == null)
    return words('annual-report:note.balancesHidden');
  const text = (value: number) => words('annual-report:pdf.hours', { hours: hoursText(value, language) });
  return words('annual-report:note.balances', {
    sum: text(sumOfManaged),
    twice: text(countedTwice),
    total: text(metropolitanTotal),
  });
}
