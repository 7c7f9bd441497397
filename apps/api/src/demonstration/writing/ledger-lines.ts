import { addDays, type CalendarDay, calendarDay, daysBetween } from '@clausier/domain/calendar/calendar-day';
import { firstDayOf, type Month, nextMonth, yearOf } from '@clausier/domain/calendar/month';
import type { Dice } from '../cast/dice.js';
import { type Correction, planCorrections } from '../plot/correct-hours.js';
import type { Declarations } from '../plot/declare-hours.js';
import type { MonthOfWork, TerritoryCode } from '../plot/model.js';

/** One row of the ledger; its other dimensions are those of the assignment. */
export interface LedgerLine {
  readonly assignmentId: number;
  readonly month: CalendarDay;
  readonly hourKind: string;
  readonly revision: number;
  readonly isReversal: boolean;
  readonly hours: number;
  readonly timesheetLineId: number | null;
  readonly reason: string | null;
  readonly territory: TerritoryCode;
  readonly recordedAt: string;
}

/** Days at which the hours of a year are frozen in the published reports, or would be: all are recorded before. */
const LAST_DAY_TO_RECORD = [2, 10] as const;

/**
 * What the houses posted: most months once, about the 20th of the month after; some first wrong, then reversed and posted
 * again with a reason. `today` bounds the days they were recorded on.
 */
export function ledgerLines(
  dice: Dice,
  work: readonly MonthOfWork[],
  declarations: Declarations,
  today: CalendarDay,
): LedgerLine[] {
  const posted = work.filter((one) => !declarations.unposted.has(one));
  const correctable = posted.filter((one) => !declarations.lineOf.has(one));
  const corrections = planCorrections(dice, correctable, today);
  return posted.flatMap((one) => {
    const correction = corrections.get(one);
    const recordedOn = recordDay(dice, one.month, today, correction);
    const line = lineOf(one, declarations.lineOf.get(one) ?? null);
    if (!correction) return [line(1, false, one.hours, null, recordedAt(dice, recordedOn))];
    const { delta, reason, correctedOn } = correction;
    const at = recordedAt(dice, correctedOn);
    return [
      line(1, false, one.hours - delta, null, recordedAt(dice, recordedOn)),
      line(1, true, delta - one.hours, reason, at),
      line(2, false, one.hours, reason, at),
    ];
  });
}

function lineOf({ assignment, contract, month, hourKind }: MonthOfWork, timesheetLineId: number | null) {
  return (
    revision: number,
    isReversal: boolean,
    hours: number,
    reason: string | null,
    at: string,
  ): LedgerLine => ({
    assignmentId: assignment.id,
    month: firstDayOf(month),
    hourKind,
    revision,
    isReversal,
    hours,
    timesheetLineId,
    reason,
    territory: contract.territory,
    recordedAt: at,
  });
}

/** Between the 12th and the 24th of the month after; one in thirty is a fortnight late. Never after today. */
function recordDay(dice: Dice, month: Month, today: CalendarDay, correction?: Correction): CalendarDay {
  const usual = addDays(firstDayOf(nextMonth(month)), dice.between(11, 23) + (dice.chance(3) ? 14 : 0));
  const bounds = [
    lastDayToRecord(month),
    addDays(today, -1),
    correction ? addDays(correction.correctedOn, -1) : usual,
  ];
  return bounds.reduce((earliest, bound) => (daysBetween(bound, earliest) > 0 ? bound : earliest), usual);
}

/** 10 February of the next year: the published figures were frozen on the 24th (2021) and the 15th (2023). */
export function lastDayToRecord(month: Month): CalendarDay {
  return calendarDay(yearOf(month) + 1, ...LAST_DAY_TO_RECORD);
}

function recordedAt(dice: Dice, day: CalendarDay): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(dice.between(8, 16))}:${two(dice.below(60))}:${two(dice.below(60))}Z`;
}
