import type { Hours } from '@clausier/domain/hours/hours';
import type { ErrorParams } from '@clausier/domain/shared/domain-error';
import type { ColumnRole, Columns } from './column-roles.js';

/** How sure the reader is of a column: by name and content, by one of them, or not at all. */
export type Confidence = 'CERTAIN' | 'LIKELY' | 'NONE';

/** A column as it is shown for confirmation. */
export interface FoundColumn {
  /** Position from 0. */
  readonly column: number;
  readonly heading: string;
  /** The first cells under it that show something. */
  readonly samples: readonly string[];
  readonly role: ColumnRole | null;
  readonly confidence: Confidence;
}

/** A statement found in a sheet of the file. */
export interface FoundTable {
  /** Name of the sheet; empty for separated text. */
  readonly sheet: string;
  /** Line of its headings in the sheet, from 1; 0 when it has none. */
  readonly headingRow: number;
  /** Rows that declare hours, before months or kinds of hours side by side are told apart. */
  readonly rowCount: number;
  readonly columns: readonly FoundColumn[];
}

/** Something the firm has to know about how its file was read: a hidden sheet left out, a column of absences. */
export interface ReadingWarning {
  readonly code: string;
  readonly params: ErrorParams;
}

/** What a file holds, told without any answer of the firm. */
export interface StatementOverview {
  /** The same for two files of the same layout: what an answer is remembered by. */
  readonly signature: string;
  /** The first is the one questions are about; the others are read with the same answers, by heading. */
  readonly tables: readonly FoundTable[];
  readonly warnings: readonly ReadingWarning[];
}

/** A column that may be the hours of the statement, with what it adds up to. */
export interface HourCandidate {
  readonly column: number;
  readonly heading: string;
  readonly total: Hours;
  /** The TOTAL row of the file says the same. */
  readonly agreesWithTotalRow: boolean;
  readonly isRecommended: boolean;
}

/** The columns a firm answered, by heading rather than by place: they are found again in another order. */
export type ColumnMemory = Partial<Record<ColumnRole, string>>;

/** What the firm must point at before the rows can be read. */
export type AskedRole = 'hours' | 'person' | 'period';

/** How the rows will be read with the answers given so far. */
export interface ReadingPlan {
  /** Role by role, for the first table. */
  readonly columns: Columns;
  /** The same by heading: what to keep with the signature, and give back to `plan` next month. */
  readonly memory: ColumnMemory;
  /** Empty when the rows can be read. */
  readonly asked: readonly AskedRole[];
  /** Columns of the first table that may hold the hours. */
  readonly hourCandidates: readonly HourCandidate[];
  /** What the file says its own total is, in hundredths of an hour; null when it says nothing, or before an answer. */
  readonly fileTotal: number | null;
  /** The month most rows are about; null when none names one. */
  readonly mainMonth: string | null;
  /** Rows `rows()` will give, those kept aside included. */
  readonly rowCount: number;
  readonly warnings: readonly ReadingWarning[];
}
