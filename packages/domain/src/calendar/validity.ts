import type { CalendarDay } from './calendar-day.js';

/** A period in days, both ends included; `validTo` null means still in force. */
export interface Validity {
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

/** A rule, a list entry or a convention with the text it comes from and the days it is in force. */
export interface SourcedRule extends Validity {
  readonly source: string;
}

/** Start of the rules whose sources give no first day. */
export const NO_KNOWN_START = '1900-01-01' as CalendarDay;

/** True on every day of the period, first and last included. */
export function isValidOn(period: Validity, day: CalendarDay): boolean {
  return period.validFrom <= day && (period.validTo === null || day <= period.validTo);
}

/** True when the two periods share at least one day. */
export function periodsOverlap(a: Validity, b: Validity): boolean {
  const aStartsInTime = b.validTo === null || a.validFrom <= b.validTo;
  const bStartsInTime = a.validTo === null || b.validFrom <= a.validTo;
  return aStartsInTime && bStartsInTime;
}

/** The entries of a dated list in force on a day, in their order. */
export function inForceOn<Item extends Validity>(items: readonly Item[], day: CalendarDay): Item[] {
  return items.filter((item) => isValidOn(item, day));
}
