import { invalid } from '../../../platform/refuse.js';
import { type Columns, NO_COLUMN } from '../column-roles.js';
import type { AskedRole, HourCandidate } from '../statement-view.js';
import { columnsOfHours, fitOf, sampledRows } from './columns-by-content.js';
import type { Table } from './find-tables.js';
import { groupNamed, labelledPerson } from './group-rows.js';
import { headingWords } from './heading-words.js';
import { hoursAt, totalsOf } from './hours/column-totals.js';
import { withoutSumsOfTime } from './hours/finest-time.js';
import { isPartOfAnother } from './hours/hour-heading.js';
import {
  columnsOf,
  hoursBetween,
  hoursByParts,
  hoursOfMinutes,
  hoursWithMinutes,
  type MadeHours,
  saysMinutes,
} from './hours/made-hours.js';
import { isPartlySaid } from './hours/partly-said.js';
import { hasPeopleAcross } from './people-across.js';
import type { PeriodMark } from './period/period-mark.js';
import { type SpanColumns, spanColumnsOf } from './period/span-columns.js';
import { rolesOf } from './roles-of-columns.js';

/** A kind of hours worked, as a heading tells it. */
export type WorkedNature = 'WORKED' | 'OVERTIME' | 'TRAINING';

/** A column whose cells are hours to import. */
export interface ValueColumn {
  readonly column: number;
  readonly nature: WorkedNature;
  readonly period: PeriodMark | null;
}

/** How a table is read: what each column is, which give hours, and which only has to agree. */
export interface TableLayout {
  readonly columns: Columns;
  readonly values: readonly ValueColumn[];
  /** Hours that several columns make together; then `values` only says where. */
  readonly made: MadeHours | null;
  /** Two days between which the hours of a row were worked, when no other column says when. */
  readonly span: SpanColumns | null;
  /** A column that says what the hours of its row add up to. */
  readonly rowTotal: number | null;
  readonly candidates: readonly HourCandidate[];
  readonly asked: readonly AskedRole[];
}

/**
 * Decides how a table is read: by what the firm answered, then by headings, then by content. Months, days and kinds of
 * hours side by side are told by their headings; several columns of the same kind are never chosen from: asked. Throws
 * `file-people-across` for people over columns, `file-columns-unknown` when no column can be hours, or an answer names a column the file has not.
 */
export function layoutOf(table: Table, answered: Columns = {}): TableLayout {
  for (const column of Object.values(answered))
    if (column !== NO_COLUMN && table.columns[column] === undefined)
      throw invalid('file-columns-unknown', 'columns');
  if (answered.hours === undefined && isOfLotsAcross(table)) throw invalid('file-columns-unknown', 'columns');
  const columns = rolesOf(table, answered);
  const found = answered.hours === undefined ? valuesOf(table) : answeredHours(table, answered.hours);
  const made = answered.hours === undefined ? madeOf(table, found) : hoursOfMinutes(table, answered.hours);
  const chosen = made === null ? found : madeChoice(made);
  const candidates = made === null ? candidatesOf(table, chosen) : [];
  if (chosen.values === null && candidates.length === 0) throw invalid('file-columns-unknown', 'columns');
  const values = chosen.values ?? [];
  if (made === null && values.length === 1 && values[0]!.period === null) columns.hours = values[0]!.column;
  if (
    values.some(({ period }) => period !== null) &&
    values.every(({ period }) => period?.kind !== 'WEEKDAY')
  )
    delete columns.period;
  const span =
    answered.period === undefined && made?.kind !== 'BETWEEN' && values.every(({ period }) => period === null)
      ? spanColumnsOf(table)
      : null;
  const isSpan =
    span !== null && (columns.period === undefined || Object.values(span).includes(columns.period));
  if (isSpan) delete columns.period;
  const isPersonKnown = columns.fullName !== undefined || columns.lastName !== undefined;
  const asked: AskedRole[] = [
    ...(chosen.values === null ? (['hours'] as const) : []),
    ...(isPersonKnown || hasPersonGroups(table) ? [] : (['person'] as const)),
  ];
  if (asked.includes('person') && answered.fullName === undefined && hasPeopleAcross(table))
    throw invalid('file-people-across', 'file');
  return { columns, values, made, span: isSpan ? span : null, rowTotal: chosen.rowTotal, candidates, asked };
}

/** Lots side by side, each over its hours: what one of them holds is not the name of a lot. */
function isOfLotsAcross(table: Table): boolean {
  const across = table.columns.flatMap(({ role, heading }, column) =>
    role === 'clause' && /\d/.test(heading) && fitOf(table, column, 'hours') === 1 ? [column] : [],
  );
  return across.length > 1;
}

/** What no column holds alone: half of it would be wrong, so it is made whole or asked. */
function madeOf(table: Table, { values, among }: Choice): MadeHours | null {
  if (values !== null) {
    const isAlone = values.length === 1 && values[0]!.period === null;
    const column = values[0]?.column ?? 0;
    return isAlone ? (hoursOfMinutes(table, column) ?? hoursWithMinutes(table, column)) : null;
  }
  return among.length === 0 ? hoursBetween(table) : hoursByParts(table, among);
}

function madeChoice(made: MadeHours): Choice {
  const value = { column: columnsOf(made)[0]!, nature: 'WORKED', period: null } as const;
  return { values: [value], rowTotal: null, among: [] };
}

interface Choice {
  /** Null when it has to be asked. */
  readonly values: readonly ValueColumn[] | null;
  readonly rowTotal: number | null;
  /** Columns to choose from. */
  readonly among: readonly number[];
}

function answeredHours(table: Table, column: number): Choice {
  const { nature } = table.columns[column]!;
  const worked = isWorked(nature) ? nature : 'WORKED';
  const values = [{ column, nature: worked, period: null }] as const;
  const totals = table.columns.flatMap((other, index) =>
    other.nature === 'TOTAL' && index !== column ? [index] : [],
  );
  return { values, rowTotal: agreeingTotal(table, values, totals), among: hourColumns(table) };
}

/** Hours without an answer: side by side in time, alone, or of kinds that cannot be mistaken. */
function valuesOf(table: Table): Choice {
  const timed = table.columns.flatMap(({ period, nature }, column) =>
    period !== null && isWorked(nature) ? [{ column, nature, period }] : [],
  );
  const totals = table.columns.flatMap(({ period, nature, role }, column) =>
    nature === 'TOTAL' && period === null && (role === 'hours' || role === null) ? [column] : [],
  );
  const between = timed.length > 1 ? untoldBetween(table, timed) : [];
  if (between.length > 0)
    return { values: null, rowTotal: null, among: [...timed.map(({ column }) => column), ...between] };
  if (timed.length > 0 && isToldApart(timed)) {
    const worked = withoutSumsOfTime(table, timed);
    if (worked === null) return { values: null, rowTotal: null, among: timed.map(({ column }) => column) };
    return { values: worked, rowTotal: agreeingTotal(table, worked, totals), among: [] };
  }
  const among = hourColumns(table);
  const worked = among.filter((column) => isWorked(table.columns[column]!.nature));
  // Lines of a payslip: what they count is hours for some, meals or money for others.
  if (isOfPayLines(table) && worked.every((column) => table.columns[column]!.role === null))
    return { values: null, rowTotal: null, among };
  // 'Heures prévues' beside 'Heures faites': the firm says which it declares.
  if (among.some((column) => table.columns[column]!.nature === 'PLANNED'))
    return { values: null, rowTotal: null, among };
  if (isPartlySaid(table, worked)) return { values: null, rowTotal: null, among };
  if (worked.length > 1 && worked.some((column) => saysMinutes(table.columns[column]!.heading)))
    return { values: null, rowTotal: null, among };
  if (worked.length === 0) {
    const single = totals.filter((column) => among.includes(column));
    return { values: single.length === 1 ? [valueAt(table, single[0]!)] : null, rowTotal: null, among };
  }
  const values = worked.map((column) => valueAt(table, column));
  if (values.length === 1) return { values, rowTotal: agreeingTotal(table, values, totals), among };
  const rowTotal = totals.length === 1 ? totals[0]! : null;
  return { values: areKindsApart(table, values, rowTotal) ? values : null, rowTotal, among };
}

/** Columns of hours among months or days whose heading says nothing that is understood: left out, their hours would be lost. */
function untoldBetween(table: Table, timed: readonly ValueColumn[]): number[] {
  const [first, last] = [timed[0]!.column, timed.at(-1)!.column];
  return columnsOfHours(table).filter((column) => {
    const { heading, nature, period } = table.columns[column]!;
    const isInside = column > first && column < last && period === null && nature === 'WORKED';
    return isInside && heading !== '' && !PERIOD_TOTAL.test(headingWords(heading));
  });
}

const PERIOD_TOTAL = /\b(?:t ?[1-4]|s ?[12]|trim\w*|sem\w*|quinz\w*|cumul\w*|an|annee|q[1-4])\b/;

function isOfPayLines({ columns }: Table): boolean {
  return columns.some(({ heading }) => /\brubriques?\b/.test(headingWords(heading)));
}

function valueAt(table: Table, column: number): ValueColumn {
  const { nature } = table.columns[column]!;
  return { column, nature: isWorked(nature) ? nature : 'WORKED', period: null };
}

function isWorked(nature: string): nature is WorkedNature {
  return nature === 'WORKED' || nature === 'OVERTIME' || nature === 'TRAINING';
}

/** Two columns of one month must be of two kinds: else one of them would be counted twice. */
function isToldApart(values: readonly ValueColumn[]): boolean {
  return new Set(values.map(({ period, nature }) => JSON.stringify([period, nature]))).size === values.length;
}

/** A column of totals only checks when it is about these columns: most rows agree. */
function agreeingTotal(
  table: Table,
  values: readonly ValueColumn[],
  totals: readonly number[],
): number | null {
  return totals.find((column) => shareAgreeing(table, values, column) > 0.5) ?? null;
}

/**
 * Kinds of hours side by side are told apart by their headings when one column is plain hours and none says it is part of
 * another, and when a total of the row, if there is one, is their sum everywhere.
 */
function areKindsApart(table: Table, values: readonly ValueColumn[], rowTotal: number | null): boolean {
  const headings = values.map(({ column }) => table.columns[column]!);
  if (headings.some(({ parts }) => isPartOfAnother(parts))) return false;
  const count = (nature: WorkedNature) => values.filter((value) => value.nature === nature).length;
  if (count('WORKED') !== 1 || count('TRAINING') > 1) return false;
  return rowTotal === null || shareAgreeing(table, values, rowTotal) === 1;
}

/** The share of the rows whose total is the sum of their hours. */
function shareAgreeing(table: Table, values: readonly ValueColumn[], total: number): number {
  let compared = 0;
  let agreeing = 0;
  for (const row of sampledRows(table)) {
    const said = hoursAt(row, total);
    if (!said?.ok) continue;
    compared++;
    const sum = values.reduce((all, { column }) => {
      const read = hoursAt(row, column);
      return all + (read?.ok ? read.hours : 0);
    }, 0);
    if (Math.abs(sum - said.hours) <= Math.ceil(values.length / 2)) agreeing++;
  }
  return compared === 0 ? 0 : agreeing / compared;
}

/** Columns whose heading says hours, or whose cells do when no heading says it. Absences, money and days are none. */
function hourColumns(table: Table): number[] {
  const isHours = ({ role, nature, period }: Table['columns'][number]) =>
    role === 'hours' && period === null && (isWorked(nature) || nature === 'TOTAL' || nature === 'PLANNED');
  const isText = (column: number) =>
    table.columns[column]!.nature === 'PLANNED' && fitOf(table, column, 'hours') < 0.5;
  const announced = table.columns.flatMap((column, index) =>
    isHours(column) && !isText(index) ? [index] : [],
  );
  const byContent = columnsOfHours(table).filter((column) => {
    const { nature, heading } = table.columns[column]!;
    const isKind = nature === 'TRAINING' || nature === 'OVERTIME';
    return announced.length === 0 ? isWorked(nature) || nature === 'TOTAL' : isKind && heading !== '';
  });
  return [...announced, ...byContent].sort((a, b) => a - b);
}

function candidatesOf(table: Table, { values, among }: Choice): HourCandidate[] {
  const columns = among.length > 0 ? among : (values ?? []).map(({ column }) => column);
  const weighed = columns.map((column) => {
    const { sum, agrees } = totalsOf(table, [column]);
    const cells = sampledRows(table).map((row) => row.cells[column]);
    const durations = cells.filter((cell) => typeof cell === 'object' && cell.kind === 'DURATION').length;
    const numbers = cells.filter((cell) => typeof cell === 'object' && cell.serial !== undefined).length;
    const planned = table.columns[column]!.nature === 'PLANNED' ? -2_000_000 : 0;
    const weight = planned + (agrees ? 1_000_000 : 0) + sum.count * 100 + durations * 10 + numbers;
    return { column, sum, agrees, weight };
  });
  const best = weighed.reduce<number | undefined>(
    (found, { weight }, index) => (found === undefined || weight > weighed[found]!.weight ? index : found),
    undefined,
  );
  return weighed.map(({ column, sum, agrees }, index) => ({
    column,
    heading: table.columns[column]!.heading,
    total: sum.total,
    agreesWithTotalRow: agrees,
    isRecommended: index === best && table.columns[column]!.nature !== 'PLANNED',
  }));
}

/** People named on lines of their own, above their hours. */
function hasPersonGroups(table: Table): boolean {
  return (
    table.person !== null ||
    sampledRows(table).some(
      ({ cells }) => groupNamed(cells)?.person !== undefined || labelledPerson(cells) !== null,
    )
  );
}
