import { ratio } from '@clausier/domain/numbers/rate';
import { type CsvColumn, type CsvRow, type CsvValue, count, orHidden } from '../../exports/stream-csv.js';
import {
  type Cell,
  isFigure,
  type ReportRow,
  type ReportTable,
  type WordedReport,
} from '../tables/report-table.js';

/** The columns of the open data, by names that never change: one figure a line. */
export const OPEN_COLUMNS = [
  'place_code',
  'place',
  'year',
  'table',
  'row_code',
  'row',
  'measure',
  'unit',
  'value',
  'numerator',
  'denominator',
  'data_as_of',
] as const;
export type OpenColumn = (typeof OPEN_COLUMNS)[number];

export const CSV_COLUMNS: readonly CsvColumn[] = OPEN_COLUMNS.map((key) => ({ key, header: key }));

/** A report as open data: hours are exact to the hundredth, shares are percentages, counts have no decimals. */
export function csvRows(report: WordedReport): CsvRow[] {
  return report.tables.flatMap((table) => table.rows.flatMap((row) => rowsOf(report, table, row)));
}

function rowsOf(report: WordedReport, table: ReportTable, row: ReportRow): CsvRow[] {
  return table.columns.flatMap(({ key, unit, isFigure: isMeasure }, at) => {
    const cell = row.cells[at]!;
    if (!isMeasure || !isFigure(cell) || cell.isNothing) return [];
    return [
      {
        place_code: report.placeCode,
        place: report.place,
        year: String(report.year),
        table: table.key,
        row_code: row.code,
        row: row.cells[0] as string,
        measure: key,
        unit: row.unit ?? unit ?? 'HOURS',
        ...figuresOf(cell),
        data_as_of: report.dataAsOf,
      },
    ];
  });
}

/** A number is hundredths: of an hour, of a job, of a per cent. */
function figuresOf(cell: Exclude<Cell, string>): Record<'value' | 'numerator' | 'denominator', CsvValue> {
  const { kind, value, numerator, denominator } = cell;
  if (kind === 'COUNT')
    return { value: orHidden(value === null ? null : count(value)), numerator: null, denominator: null };
  const isRatio = kind === 'RATE' || kind === 'FTE';
  return {
    value: orHidden(kind === 'RATE' && value !== null ? percent(cell) : value),
    numerator: isRatio ? orHidden(numerator ?? null) : null,
    denominator: isRatio ? orHidden(denominator ?? null) : null,
  };
}

/** Hundredths of a per cent, half up, from the exact ratio. */
function percent({ value, numerator, denominator }: Exclude<Cell, string>): number | null {
  return numerator == null || denominator == null ? value : ratio(numerator, denominator);
}
