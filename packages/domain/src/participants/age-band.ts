import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { invalid } from '../shared/refuse.js';

export const AGE_BANDS = ['UNDER_26', '26_TO_49', '50_AND_OVER', 'UNKNOWN'] as const;

export type AgeBand = (typeof AGE_BANDS)[number];

/**
 * Age in full years on a day. Somebody born on 29 February is a year older on 1 March of a common year.
 * Throws `birth-after-day`.
 */
export function ageOn(bornOn: CalendarDay, day: CalendarDay): number {
  if (bornOn > day) throw invalid('birth-after-day', 'bornOn');
  const hadBirthday = day.slice(5) >= bornOn.slice(5);
  return partsOf(day).year - partsOf(bornOn).year - (hadBirthday ? 0 : 1);
}

/** The age band on a day (usually the start of the work contract); UNKNOWN without a birth date. */
export function ageBandOn(bornOn: CalendarDay | null, day: CalendarDay): AgeBand {
  if (bornOn === null) return 'UNKNOWN';
  const age = ageOn(bornOn, day);
  if (age < 26) return 'UNDER_26';
  return age < 50 ? '26_TO_49' : '50_AND_OVER';
}
