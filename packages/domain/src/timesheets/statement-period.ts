import type { CalendarDay } from '../calendar/calendar-day.js';
import {
  addMonths,
  formatMonth,
  type Month,
  monthOfYear,
  numberOf,
  previousMonth,
  yearOf,
} from '../calendar/month.js';
import { MONTH_NAMES } from '../calendar/month-names.js';
import type { Language } from '../shared/language.js';
import { DUE_BEFORE_DAY, timesheetDueOn } from './due-date.js';

/** How many months a statement may be of: each divides a year, so that periods start in January. */
export const PERIOD_LENGTHS = [1, 2, 3, 6, 12] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/**
 * Statements are of a month unless the contract says otherwise: contracts ask for "un etat mensuel" or for a quarterly account
 * (source: CCAP 21_BAM_048 and the usual clauses of execution; no text fixes another rhythm).
 */
export const USUAL_PERIOD: PeriodLength = 1;

/** From a month on, a clause asks for a statement every so many months. Before the first of its rules: every month. */
export interface PeriodRule {
  readonly from: Month;
  readonly months: PeriodLength;
}

/** Months that one statement is of, both included. */
export interface StatementPeriod {
  readonly first: Month;
  readonly last: Month;
}

/**
 * The period a month is sent with: its two months, quarter, half or whole of the civil year, cut where a rule begins or the next
 * one does, so that a change of rhythm leaves earlier periods as they were.
 */
export function statementPeriod(month: Month, rules: readonly PeriodRule[]): StatementPeriod {
  const rule = ruleIn(month, rules);
  const next = inOrder(rules).find(({ from }) => from > month);
  const length = rule?.months ?? USUAL_PERIOD;
  const place = numberOf(month) - 1;
  const first = monthOfYear(yearOf(month), place - (place % length) + 1);
  const last = addMonths(first, length - 1);
  return {
    first: rule && rule.from > first ? rule.from : first,
    last: next && previousMonth(next.from) < last ? previousMonth(next.from) : last,
  };
}

/** How many months the statement of a month is of, cut or not. */
export function periodLength(month: Month, rules: readonly PeriodRule[]): PeriodLength {
  return ruleIn(month, rules)?.months ?? USUAL_PERIOD;
}

function ruleIn(month: Month, rules: readonly PeriodRule[]): PeriodRule | undefined {
  return inOrder(rules).findLast(({ from }) => from <= month);
}

function inOrder(rules: readonly PeriodRule[]): PeriodRule[] {
  return [...rules].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The last day the hours of a month are in time: the statement is due after the last month of its period. */
export function periodDueOn(
  month: Month,
  rules: readonly PeriodRule[],
  dueBeforeDay: number = DUE_BEFORE_DAY,
): CalendarDay {
  return timesheetDueOn(statementPeriod(month, rules).last, dueBeforeDay);
}

/** A month nothing was said of for a clause, and the period it is sent with. */
export interface SilentMonth extends StatementPeriod {
  readonly month: Month;
}

/**
 * The months "no hours" answers when it is said of one: those of the periods it is in. A month that something else is owed for is
 * left: nobody was asked about that.
 */
export function answeredTogether(month: Month, silent: readonly SilentMonth[]): Month[] {
  const holds = ({ first, last }: StatementPeriod) => first <= month && month <= last;
  const others = [...Map.groupBy(silent, (one) => one.month)]
    .filter(([, clauses]) => clauses.every(holds))
    .map(([other]) => other);
  return [...new Set([month, ...others])].sort();
}

/** 'mars 2026', or 'janvier \u2013 mars 2026': a period never leaves its year. */
export function formatPeriod({ first, last }: StatementPeriod, language: Language): string {
  const whole = formatMonth(last, language);
  return first === last ? whole : `${MONTH_NAMES[language][numberOf(first) - 1]} \u2013 ${whole}`;
}
