import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf, yearOf } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { checkLine, type DerogationKind } from '@clausier/domain/ledger/check-line';
import type { Finding } from '@clausier/domain/shared/finding';
import type { HourFacts } from '../ledger/hour-facts.query.js';
import type { CellInput } from './cell-inputs.js';

/** What the judgement of a cell needs beside its own facts. */
export interface Circumstances {
  readonly today: CalendarDay;
  /** Years frozen by a closing of the house or of the metropolis. */
  readonly closedYears: ReadonlySet<number>;
  /** Hours the person gains in the month by the other cells of the same request. */
  readonly gainedElsewhere: number;
}

export type Judgement =
  | { readonly kind: 'GOOD'; readonly derogationId: number | null }
  | { readonly kind: 'STALE' }
  | { readonly kind: 'REFUSED' | 'TO_CONFIRM'; readonly findings: Finding[] };

/** Warnings that a facilitator has already answered, with a reason, by a derogation. */
const ANSWERED: Readonly<Record<string, DerogationKind>> = {
  'month-beyond-eligibility-derogated': 'BEYOND_ELIGIBILITY',
  'month-outside-dates-derogated': 'OUTSIDE_DATES',
};

/**
 * Whether hours may be posted in a cell. Errors refuse it; warnings, among them a year already closed, are to be confirmed
 * with a reason; a change of posted hours wants a reason too. Taking hours back is always allowed, with a reason.
 */
export function judgeCell(cell: CellInput, facts: HourFacts, circumstances: Circumstances): Judgement {
  if (cell.seenRevision !== facts.revision) return { kind: 'STALE' };
  if (cell.hours === facts.postedHours) return { kind: 'GOOD', derogationId: null };
  const findings = [
    ...checkMonth(cell, circumstances),
    ...(cell.hours === 0 ? [] : checkLine(lineOf(cell, facts, circumstances.gainedElsewhere))),
  ];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'REFUSED', findings: errors };
  const questions = findings.filter(({ code }) => !(code in ANSWERED));
  const isReasoned = (cell.reason ?? '').trim() !== '';
  if (questions.some(({ code }) => !isReasoned || !cell.confirmedWarnings?.includes(code)))
    return { kind: 'TO_CONFIRM', findings: questions };
  if (facts.revision > 0 && !isReasoned)
    return { kind: 'TO_CONFIRM', findings: [warning('correction-reason-missing', {})] };
  return { kind: 'GOOD', derogationId: derogationFor(findings, facts) };
}

function checkMonth({ month }: CellInput, { today, closedYears }: Circumstances): Finding[] {
  if (month > monthOf(today)) return [{ ...warning('month-not-open', { month }), severity: 'error' }];
  const year = yearOf(month as Month);
  return closedYears.has(year) ? [warning('year-closed', { year })] : [];
}

function lineOf(cell: CellInput, facts: HourFacts, gainedElsewhere: number) {
  return {
    hours: hoursFromHundredths(cell.hours),
    month: cell.month as Month,
    hourKind: cell.hourKind,
    employment: { startsOn: facts.contractStartedOn, endsOn: facts.contractEndedOn },
    assignment: { startsOn: facts.assignmentStartedOn, endsOn: facts.assignmentEndedOn },
    countedKinds: facts.countedHourKinds,
    eligibleUntil: facts.eligibleUntil,
    derogations: facts.derogations.map(({ kind }) => kind),
    otherHoursOfMonth: hoursFromHundredths(facts.personMonthHours - facts.postedHours + gainedElsewhere),
  };
}

/** The derogation an entry rests on; one beyond the 24 months comes first, it is the graver. */
function derogationFor(findings: Finding[], { derogations }: HourFacts): number | null {
  const needed = Object.entries(ANSWERED).find(([code]) =>
    findings.some((finding) => finding.code === code),
  )?.[1];
  return derogations.find(({ kind }) => kind === needed)?.id ?? null;
}

function warning(code: string, params: Record<string, string | number>): Finding {
  return { code, severity: 'warning', params };
}
