import { addDays, type CalendarDay, calendarDay, partsOf } from './calendar-day.js';

/** Public holidays on the same day every year: code du travail, L3133-1. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Those that follow Easter Sunday, in days: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

/** True from Monday to Friday, public holidays of metropolitan France left out. */
export function isWorkingDay(day: CalendarDay): boolean {
  return !isWeekend(day) && !isPublicHoliday(day);
}

/** The eleven holidays of the code du travail (L3133-1); those of Alsace-Moselle are not among them. */
export function isPublicHoliday(day: CalendarDay): boolean {
  if (FIXED_HOLIDAYS.includes(day.slice(5))) return true;
  const easter = easterSunday(partsOf(day).year);
  return AFTER_EASTER.some((count) => addDays(easter, count) === day);
}

function isWeekend(day: CalendarDay): boolean {
  const { year, month, dayOfMonth } = partsOf(day);
  return [0, 6].includes(new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay());
}

/** Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return calendarDay(year, Math.floor(f / 31), (f % 31) + 1);
}
