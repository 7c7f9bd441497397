import { addDays, addMonthsToDay, type CalendarDay } from '../calendar/calendar-day.js';

/**
 * How long the file of a person is kept after the last contact, in months. Source: CNIL, référentiel relatif à l'accueil,
 * l'hébergement et l'accompagnement social et médico-social (délibération 2021-028 of 11 March 2021): two years from the
 * last contact; RGPD art. 5(1)(e).
 */
export const RETENTION_MONTHS = 24;

/** Days between the day the house is told and the day the person becomes anonymous. A choice of the product. */
export const RETENTION_NOTICE_DAYS = 30;

/** How long one postponement lasts at most, in months; it can be renewed with a new reason. A choice of the product. */
export const LONGEST_HOLD_MONTHS = 12;

/** What decides how long a file is kept. */
export interface FileDates {
  readonly registeredOn: CalendarDay;
  /** The last day of each work contract; null while it is open. */
  readonly contractEnds: readonly (CalendarDay | null)[];
}

/**
 * The day a person's file has been kept long enough: two years after the end of the last work contract, or after the
 * registration when there was none. Null while a work contract is open: the clock has not started.
 */
export function keptUntil({ registeredOn, contractEnds }: FileDates): CalendarDay | null {
  const ends = contractEnds.filter((end) => end !== null);
  if (ends.length < contractEnds.length) return null;
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), ends[0] ?? registeredOn);
  return addMonthsToDay(last, RETENTION_MONTHS);
}

/** The day announced to the house: when the file has been kept long enough, and never less than 30 days after the notice. */
export function anonymiseOn(until: CalendarDay, announcedOn: CalendarDay): CalendarDay {
  const notice = addDays(announcedOn, RETENTION_NOTICE_DAYS);
  return until > notice ? until : notice;
}

/** The day the house is to be told, 30 days before the file has been kept long enough. */
export function announceFrom(until: CalendarDay): CalendarDay {
  return addDays(until, -RETENTION_NOTICE_DAYS);
}

/** The last day a postponement decided today may name. */
export function longestHold(today: CalendarDay): CalendarDay {
  return addMonthsToDay(today, LONGEST_HOLD_MONTHS);
}
