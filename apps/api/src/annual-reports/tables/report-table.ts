import type { IndicatorUnit } from '@clausier/domain/reports/indicators';

/**
 * How a figure is written. HOURS and FTE are hundredths, RATE is per ten thousand, CENTS are euro cents, COUNT is
 * distinct things.
 */
export type FigureKind = 'HOURS' | 'FTE' | 'RATE' | 'CENTS' | 'COUNT';

/** A figure of a table; a null value is hidden. */
export interface FigureCell {
  readonly kind: FigureKind;
  readonly value: number | null;
  /** What a share or an FTE divides by what, hundredths of an hour. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** A figure about nothing (a share of zero, a sum of what does not add up) has no value and hides nothing. */
  readonly isNothing?: boolean;
}

export type Cell = string | FigureCell;

/** A column: its stable name in open data, and its words. */
export interface ReportColumn {
  readonly key: string;
  readonly header: string;
  readonly isFigure: boolean;
  /** What the figures of the column count, in open data. */
  readonly unit?: string;
}

/** One row; its first cell names it. */
export interface ReportRow {
  readonly code: string;
  readonly cells: readonly Cell[];
  readonly isTotal?: boolean;
  /** What an indicator counts, where the rows of a table do not count the same thing. */
  readonly unit?: IndicatorUnit;
  readonly definition?: string;
  readonly basis?: string;
}

/** Bars of a chart, hundredths; a null is hidden. */
export interface ReportBars {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly hours: readonly (number | null)[] }[];
  /** What the chart says, for who does not see it. */
  readonly alt: string;
}

/** A table of a report: the same rows on paper, in a workbook and as open data. */
export interface ReportTable {
  readonly key: string;
  readonly chapter: 'INDICATORS' | 'YEAR' | 'SURVEY' | 'EXECUTION';
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly ReportColumn[];
  /** Empty when nothing of it is told: the note says why. */
  readonly rows: readonly ReportRow[];
  readonly bars?: ReportBars;
}

/** A report in words: what stands above its tables, and the tables. */
export interface WordedReport {
  readonly title: string;
  readonly place: string;
  readonly placeCode: string;
  readonly houseName: string | null;
  readonly year: number;
  /** As of when, by which convention, under which seal: a sentence each. */
  readonly state: string;
  readonly convention: string;
  readonly seal: readonly string[];
  /** A warning before the report leaves the house; null when nothing in it is about few persons. */
  readonly few: string | null;
  /** The day up to which the data count, for open data. */
  readonly dataAsOf: string;
  /** What the tables of the national survey are about; or why none of them is told. */
  readonly survey: { readonly title: string; readonly lead: string };
  readonly tables: readonly ReportTable[];
}

export function isFigure(cell: Cell): cell is FigureCell {
  return typeof cell !== 'string';
}
