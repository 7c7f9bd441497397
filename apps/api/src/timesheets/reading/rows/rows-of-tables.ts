import type {
  Aside,
  GivenRow,
  NumberedRow,
  RawRow,
  ReadingRemark,
  SerialReading,
} from '../../checking/rows/raw-row.js';
import { type Cell, isCovered, textOf } from '../cells/cell.js';
import { type CellHours, saysNoHours } from '../cells/cell-hours.js';
import type { ColumnRole, Columns } from '../column-roles.js';
import { bareName } from '../layout/bare-name.js';
import type { BodyRow, Table } from '../layout/find-tables.js';
import { type GroupNamed, groupNamed, labelledPerson } from '../layout/group-rows.js';
import { hoursAt, type TableTotals } from '../layout/hours/column-totals.js';
import { madeHoursAt } from '../layout/hours/made-hours.js';
import { type PeriodMark, periodOfMark } from '../layout/period/period-mark.js';
import { completed, monthOfFacts, NO_FACTS, type TitleFacts } from '../layout/period/title-facts.js';
import type { TableLayout, ValueColumn } from '../layout/table-layout.js';
import type { ReadingWarning } from '../statement-view.js';
import { doubtsOf, type HourDoubt } from './doubts.js';
import { serialOf, serialOfRead, shownHours, wholeSiret } from './numbers-of-row.js';
import type { RowPeriod } from './period-of-row.js';
import { PeriodsOfTable } from './periods-of-table.js';
import { type Names, PersonBelow } from './person-of-row.js';
import { type OtherWord, otherWordsOf, saidOtherwise } from './said-otherwise.js';

/** A table with how it is read and what its totals say. */
export interface PlannedTable {
  readonly table: Table;
  readonly layout: TableLayout;
  readonly totals: TableTotals;
}

/**
 * Turns the rows of tables into what they declare, in the order of the file: a row for each cell of hours. A row is numbered
 * by its line when that says which it is; else by its rank, and its place is told beside. What of the file was left out is noted after its last row.
 */
export function* rowsOfTables(
  planned: readonly PlannedTable[],
  notes: readonly ReadingWarning[] = [],
): Generator<NumberedRow> {
  const isPlain = planned.length === 1 && planned[0]!.layout.values.length === 1;
  let rank = 0;
  for (const one of planned) {
    const reader = new TableRows(one, isPlain);
    for (const row of one.table.rows)
      for (const raw of reader.read(row)) {
        rank = isPlain ? row.number : rank + 1;
        yield { rowNumber: rank, raw };
      }
  }
  for (const { code, params } of notes)
    yield { rowNumber: ++rank, raw: { given: {}, aside: 'NOTE', remarks: [{ code, field: 'row', params }] } };
}

const NO_HOURS_MARK =
  /^(?:cp|rtt|am|mal(?:adie)?|at|abs(?:ence|ent)?|css|jf|f|f[ée]ri[ée]?|repos|rh?|we|wk|cong[ée]s?|int(?:emp[ée]ries?)?|cfa|[ée]cole)$/i;

class TableRows {
  private readonly person = new PersonBelow();
  private readonly periods: PeriodsOfTable;
  private readonly otherWords: readonly OtherWord[];
  private readonly doubts: ReadonlyMap<number, HourDoubt>;
  private facts: TitleFacts;
  private clause: string | null;

  constructor(
    private readonly planned: PlannedTable,
    private readonly isPlain: boolean,
  ) {
    const { table, layout } = planned;
    this.periods = new PeriodsOfTable(table, layout);
    this.otherWords = otherWordsOf(table, layout);
    this.doubts = doubtsOf(table, layout, planned.totals);
    this.facts = table.facts;
    if (table.person !== null) this.person.ofTitle(table.person);
    this.clause = table.facts.clause;
  }

  /** What one line declares: nothing, a row, or one for each of its cells of hours. */
  *read(row: BodyRow): Generator<RawRow> {
    const cells = row.cells.map(textOf);
    if (row.nature !== 'HOURS') {
      // The headings written again under a name are of the rows of that name.
      if (row.nature === 'HEADING') this.person.passHeading(row.number);
      else if (row.nature !== 'SIGNATURE') this.person.endBlock();
      yield { cells, given: {}, aside: row.nature as Aside, ...this.place(row), ...this.totalOf(row) };
      return;
    }
    const labelled = labelledPerson(row.cells);
    const values = labelled === null ? this.filled(row) : [];
    if (labelled !== null) this.person.startGroup(labelled, row.number);
    if (labelled !== null || (values.length === 0 && this.startsGroup(row))) {
      yield { cells, given: {}, aside: 'HEADING', ...this.place(row) };
      return;
    }
    const period = this.periods.of(row, this.facts);
    const given = this.givenOf(row, period);
    const remarks = [...this.remarksOf(row), ...saidOtherwise(row, this.otherWords)];
    if (values.length === 0) yield { cells, given, ...this.place(row) };
    for (const value of values) yield { cells, ...this.declared(row, value, given, period, remarks) };
  }

  /** The columns of this row that hold hours. A column that stands alone is told even when it cannot be read. */
  private filled(row: BodyRow): readonly ValueColumn[] {
    const { made, values } = this.planned.layout;
    if (made !== null) return madeHoursAt(row, made) === null ? [] : values;
    return values.filter(({ column, period }) => {
      const cell = row.cells[column];
      if (saysNoHours(cell) || isCovered(cell)) return false;
      return period === null || !NO_HOURS_MARK.test(textOf(cell));
    });
  }

  private startsGroup(row: BodyRow): boolean {
    const { columns } = this.planned.layout;
    const named = groupNamed(row.cells) ?? titleAmongNames(row, columns);
    if (named === null) return false;
    // Under a column of names, a name alone is somebody without hours.
    const isInNames = columns.lastName !== undefined || columns.fullName !== undefined;
    if (named.person !== undefined && isInNames) return false;
    if (named.clause !== undefined) this.clause = named.clause;
    if (named.facts !== undefined) {
      this.facts = completed(named.facts, withoutTime(this.planned.table.facts));
      this.periods.forget();
    }
    if (named.person !== undefined) this.person.startGroup(named.person, row.number);
    else this.person.endBlock();
    return true;
  }

  private givenOf(row: BodyRow, period: RowPeriod): GivenRow {
    const { bornOn, siret, clause, hourKind } = this.texts(row, ['bornOn', 'siret', 'clause', 'hourKind']);
    const own = this.texts(row, ['lastName', 'firstName', 'fullName']) as Names;
    const key = [textOf(this.cellOf(row, 'period')), clause, hourKind].map((one) => one ?? '').join('|');
    const names = this.person.namesOf(own, row.number, key === '||' ? '' : key);
    const lot = clause ?? this.clause ?? undefined;
    return {
      ...bared(names),
      ...(bornOn === undefined ? {} : { bornOn }),
      ...(siret === undefined ? {} : { siret: wholeSiret(this.cellOf(row, 'siret')) }),
      ...(lot === undefined ? {} : { clause: lot }),
      ...(hourKind === undefined ? {} : { hourKind }),
      ...(period.text === undefined ? {} : { period: period.text }),
    };
  }

  private declared(
    row: BodyRow,
    { column, nature, period: mark }: ValueColumn,
    given: GivenRow,
    period: RowPeriod,
    remarks: readonly ReadingRemark[],
  ): Omit<RawRow, 'cells'> {
    const cell = row.cells[column];
    const { made } = this.planned.layout;
    const serial =
      made !== null ? serialOfRead(madeHoursAt(row, made)!) : (this.doubted(row, column) ?? serialOf(cell));
    const kind = nature !== 'WORKED' && given.hourKind === undefined ? { hourKind: nature } : {};
    const month = monthOfFacts(this.facts);
    const { year, years, span } = this.facts;
    const context = { month, year, years, span, week: period.week };
    const said =
      mark === null ? undefined : (periodOfMark(mark, context) ?? this.unsaid(column, mark, given));
    const crosses = mark === null && period.crosses;
    const found = [
      ...remarks,
      ...(crosses ? [ofPeriod('week-crosses-months')] : []),
      ...this.periods.remarksOf(row),
    ];
    return {
      given: {
        ...given,
        ...kind,
        ...(said === undefined ? {} : { period: said }),
        hours: made === null ? textOf(cell) : shownHours(serial, row, made),
      },
      ...(serial === null ? {} : { serial }),
      ...(found.length === 0 ? {} : { remarks: found }),
      ...this.place(row, column),
    };
  }

  /** What a column says of when, where that is no day nor month: told as it is written, to be asked. */
  private unsaid(column: number, mark: PeriodMark, { period = '' }: GivenRow): string {
    const { heading } = this.planned.table.columns[column]!;
    // A heading that is a day was found to be a week: said as a day, it would be one again.
    const isOther = mark.kind === 'WEEK' && !heading.includes(mark.text);
    return isOther ? mark.text : `${heading} ${period}`.trim();
  }

  /** Figures that may be hundredths or minutes, whole hours or hours cut at their comma: why they are not read. */
  private doubted(row: BodyRow, column: number): SerialReading | null {
    const doubt = this.doubts.get(column);
    if (doubt === undefined) return null;
    const read = hoursAt(row, column);
    if (!read?.ok || read.minutes !== undefined) return null;
    const isDoubtful = doubt === 'CLOCK' ? read.hours % 100 !== 0 : textOf(row.cells[column + 1]) !== '';
    return isDoubtful ? { code: 'hours-ambiguous-separator' } : null;
  }

  private cellOf(row: BodyRow, role: ColumnRole): Cell | undefined {
    const column = this.planned.layout.columns[role];
    return column === undefined ? undefined : row.cells[column];
  }

  private texts<Role extends ColumnRole>(row: BodyRow, roles: readonly Role[]): { [role in Role]?: string } {
    const found: { [role in Role]?: string } = {};
    for (const role of roles) {
      const text = textOf(this.cellOf(row, role));
      if (text !== '') found[role] = text;
    }
    return found;
  }

  private place(row: BodyRow, column?: number): Pick<RawRow, 'at'> {
    if (this.isPlain) return {};
    const { sheet, firstColumn } = this.planned.table;
    return {
      at: {
        ...(sheet === '' ? {} : { sheet }),
        row: row.number,
        ...(column === undefined ? {} : { column: firstColumn + column + 1 }),
      },
    };
  }

  private totalOf({ number }: BodyRow): Pick<RawRow, 'total'> {
    const found = this.planned.totals.totals.find(({ row }) => row === number);
    return found ? { total: { hours: found.total, agrees: found.agrees } } : {};
  }

  /** The row's own total, when the file has a column for it and it says something else. */
  private remarksOf(row: BodyRow): ReadingRemark[] {
    const { rowTotal, values } = this.planned.layout;
    const said: CellHours | null = rowTotal === null ? null : hoursAt(row, rowTotal);
    if (!said?.ok) return [];
    let sum = 0;
    for (const { column } of values) {
      const read = hoursAt(row, column);
      if (read?.ok) sum += read.hours;
    }
    if (Math.abs(sum - said.hours) <= Math.ceil(values.length / 2)) return [];
    return [{ code: 'row-total-differs', field: 'hours', params: { total: said.hours, sum } }];
  }
}

/** A text alone under the surnames, where first names have a column of their own: 'Gros œuvre', a lot over its people. */
function titleAmongNames({ cells }: BodyRow, { lastName, firstName }: Columns): GroupNamed | null {
  if (lastName === undefined || firstName === undefined) return null;
  const isAlone = cells.every((cell, column) => (textOf(cell) === '') === (column !== lastName));
  return isAlone ? { clause: textOf(cells[lastName]) } : null;
}

function ofPeriod(code: string): ReadingRemark {
  return { code, field: 'period', params: {} };
}

function withoutTime(facts: TitleFacts): TitleFacts {
  return { ...NO_FACTS, year: facts.year, clause: facts.clause };
}

function bared({ lastName, firstName, fullName }: Names): Names {
  return {
    ...(lastName === undefined ? {} : { lastName: bareName(lastName) }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(fullName === undefined ? {} : { fullName: bareName(fullName) }),
  };
}
