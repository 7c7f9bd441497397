import { addDays, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, firstDayOf, type Month, nextMonth } from '@clausier/domain/calendar/month';
import type { Dice } from '../cast/dice.js';
import type { Firm, MonthOfWork, TerritoryCode } from './model.js';

export type LineState = 'SENT' | 'ACCEPTED' | 'RETURNED';

export interface DeclaredLine {
  readonly id: number;
  readonly work: MonthOfWork;
  readonly state: LineState;
  readonly reason: string | null;
}

/** What a firm read out for one person and kind of hours: one row, shared between the lines of its clauses. */
export interface DeclaredRow {
  readonly id: number;
  readonly number: number;
  readonly lines: readonly DeclaredLine[];
}

export interface DeclaredTimesheet {
  readonly id: number;
  readonly firm: Firm;
  readonly month: Month;
  readonly certifiedOn: CalendarDay;
  readonly rows: readonly DeclaredRow[];
}

export interface Declarations {
  readonly timesheets: readonly DeclaredTimesheet[];
  /** Declared but not posted yet, or never declared. */
  readonly unposted: ReadonlySet<MonthOfWork>;
  /** The timesheet line that posted a month. */
  readonly lineOf: ReadonlyMap<MonthOfWork, number>;
}

type Progress = 'SENT' | 'PARTLY_RETURNED' | 'ACCEPTED' | 'LATE';

/** How far each firm that declares itself is with the last month. */
const PROGRESS: ReadonlyMap<string, Progress> = new Map([
  ['Bâtisseurs du Ferrain', 'SENT'],
  ['Interval Intérim', 'SENT'],
  ['GEIQ Construction', 'PARTLY_RETURNED'],
  ['Éveil Insertion', 'SENT'],
  ['Couleurs du Virolois', 'ACCEPTED'],
  ['Atelier Vercourt', 'LATE'],
]);

/** Houses whose facilitators have not yet looked at the last month. */
const STILL_TO_CHECK: readonly TerritoryCode[] = ['LYS_TOURCOING', 'NORD_OUEST'];

const DECLARED_MONTHS = 3;
// Of the firms without an account, one in five has not sent its last month.
const LATE_ONE_IN = 5;
const RETURN_REASON = 'Merci de préciser les dates d’absence : les heures dépassent l’horaire du contrat.';

/** The timesheets of the last three months, as the firms that declare themselves sent them. */
export function declareHours(dice: Dice, work: readonly MonthOfWork[], lastDeclared: Month): Declarations {
  const since = addMonths(lastDeclared, 1 - DECLARED_MONTHS);
  const isMissing = (one: MonthOfWork): boolean => one.month === lastDeclared && isLate(one.contract.firm);
  const declared = work.filter(
    (one) => one.month >= since && progressOf(one.contract.firm) !== undefined && !isMissing(one),
  );
  const lines = declared.map((one, index): DeclaredLine => {
    const state = one.month === lastDeclared ? stateOf(one, index) : 'ACCEPTED';
    return { id: index + 1, work: one, state, reason: state === 'RETURNED' ? RETURN_REASON : null };
  });
  const accepted = lines.filter(({ state }) => state === 'ACCEPTED');
  const waiting = lines.filter(({ state }) => state !== 'ACCEPTED');
  return {
    timesheets: sheetsOf(dice, lines),
    unposted: new Set([...work.filter(isMissing), ...waiting.map((line) => line.work)]),
    lineOf: new Map(accepted.map((line) => [line.work, line.id])),
  };
}

function sheetsOf(dice: Dice, lines: readonly DeclaredLine[]): DeclaredTimesheet[] {
  let rowCount = 0;
  const sheets = groupBy(lines, ({ work }) => `${work.contract.firm.id} ${work.month}`);
  return sheets.map((group, index) => {
    const { contract, month } = group[0]!.work;
    const rows = groupBy(group, ({ work }) => `${work.contract.id} ${work.hourKind}`);
    return {
      id: index + 1,
      firm: contract.firm,
      month,
      certifiedOn: addDays(firstDayOf(nextMonth(month)), dice.between(2, 5)),
      rows: rows.map((parts, rank) => ({ id: ++rowCount, number: rank + 1, lines: parts })),
    };
  });
}

function stateOf({ contract }: MonthOfWork, rank: number): LineState {
  if (!STILL_TO_CHECK.includes(contract.territory)) return 'ACCEPTED';
  const progress = progressOf(contract.firm);
  if (progress === 'PARTLY_RETURNED') return rank % 2 === 0 ? 'RETURNED' : 'SENT';
  return progress === 'SENT' ? 'SENT' : 'ACCEPTED';
}

function progressOf({ name }: Firm): Progress | undefined {
  return PROGRESS.get(name);
}

function isLate(firm: Firm): boolean {
  const progress = progressOf(firm);
  return progress === undefined ? firm.id % LATE_ONE_IN === 0 : progress === 'LATE';
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  return [...Map.groupBy(items, key).values()];
}
