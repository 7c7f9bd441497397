import type { components } from '../../../../lib/api/schema.gen';
import type { StatementRow } from '../../use-this-month';

/** What a row gives and the firm may put right, in the order of the grid. */
export const ROW_FIELDS = ['person', 'period', 'clause', 'hourKind', 'hours'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** The columns one moves through: the fields, the hours that were read, and what is said of the row. */
export const GRID_COLUMNS = [...ROW_FIELDS, 'read', 'check'] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

export type RowChange = Omit<components['schemas']['TimesheetRowChange'], 'rowIds'>;
type Finding = StatementRow['findings'][number];

/** The columns of a statement: the kind of hours has one only when some row names a kind. */
export function columnsOf(rows: readonly StatementRow[]): readonly GridColumn[] {
  const namesKind = rows.some(
    ({ kindText, hourKind }) => !['', 'WORKED'].includes(kindText) || hourKind !== 'WORKED',
  );
  return namesKind ? GRID_COLUMNS : GRID_COLUMNS.filter((column) => column !== 'hourKind');
}

/** What stands in a field, as written or as corrected. */
export function writtenIn(row: StatementRow, field: RowField): string {
  const { personText, periodText, clauseText, kindText, hoursText } = row;
  return {
    person: personText,
    period: asFrench(periodText),
    clause: clauseText,
    hourKind: kindText,
    hours: hoursText,
  }[field];
}

/** A day or a month as a spreadsheet's cell was understood, in the way it is typed: '2025-08' is '08/2025'. */
function asFrench(text: string): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) ? text.split('-').reverse().join('/') : text;
}

/** True for a column whose cells can be typed in. */
export function isField(column: GridColumn): column is RowField {
  return (ROW_FIELDS as readonly string[]).includes(column);
}

/** The errors that stand on one cell of a row. */
export function errorsOn(row: StatementRow, column: GridColumn): Finding[] {
  return row.findings.filter((finding) => finding.severity === 'error' && columnOf(finding.field) === column);
}

/** Where the finding of a field shows: a month is written where the period is, a SIRET has no column of its own. */
export function columnOf(field: string | null): GridColumn {
  if (field === 'month') return 'period';
  return (GRID_COLUMNS as readonly string[]).includes(field ?? '') ? (field as GridColumn) : 'check';
}

const QUESTIONS = [
  'participant-unknown',
  'participant-ambiguous',
  'contract-ambiguous',
  'assignment-ambiguous',
];

/** True for an error that only the firm can answer: who, under which contract, for which lot. */
export function isQuestion({ code }: Finding): boolean {
  return QUESTIONS.includes(code);
}

/** A total, a signature, a repeated heading: nothing of it can be corrected. */
export function isAside(row: StatementRow): boolean {
  const isDuplicate = row.findings.some(({ code }) => code === 'duplicate-in-file');
  const isEmpty = row.findings.some(({ code }) => code === 'row-without-hours');
  return row.outcome === 'IGNORED' && !isDuplicate && !row.isRemoved && !isEmpty;
}
