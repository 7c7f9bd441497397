import { addDays, type CalendarDay, calendarDay } from '@clausier/domain/calendar/calendar-day';
import { minutesFromHours } from '@clausier/domain/hours/hours-from-minutes';
import { hoursFromDurationSerial } from '@clausier/domain/hours/hours-from-serial';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { RichCell } from './cell.js';
import { kindOfFormat } from './number-format.js';

// Day 1 of both calendars spreadsheets use; 1900 was no leap year, but spreadsheets believe it was.
const SERIAL_OF_1_MARCH_1900 = 61;
const DAYS_BETWEEN_CALENDARS = 1462;

/** A number with its format as a cell: its text is what a French reader expects to see of it. */
export function numberCell(serial: number, format: string, is1904 = false): RichCell {
  const kind = kindOfFormat(format);
  if (kind === 'MONTH') {
    const day = dayOfSerial(serial, is1904);
    return { text: day?.slice(0, 7) ?? plainNumber(serial), serial, kind: 'DAY' };
  }
  if (kind === 'CLOCK') return clockCell(serial);
  if (kind === 'DAY') return { text: dayOfSerial(serial, is1904) ?? plainNumber(serial), serial, kind };
  if (kind === 'DURATION') return { text: clockOf(serial), serial, kind };
  const text = plainNumber(serial);
  return { text: /^0{2,20}$/.test(format) ? text.padStart(format.length, '0') : text, serial, kind };
}

/** Fifteen digits are what a spreadsheet knows of a number; the sixteenth is noise of the machine. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

/** The day a serial number stands for; null outside the calendar. */
export function dayOfSerial(serial: number, is1904: boolean): CalendarDay | null {
  const days = Math.floor(serial) + (is1904 ? DAYS_BETWEEN_CALENDARS : 0);
  if (!(days >= SERIAL_OF_1_MARCH_1900 && days < 110_000)) return null;
  try {
    return addDays(calendarDay(1900, 3, 1), days - SERIAL_OF_1_MARCH_1900);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** 730 shown as '7h30': what is seen is what was meant. A number that shows no minutes of a clock is no hours. */
function clockCell(serial: number): RichCell {
  const [hours, minutes] = [Math.trunc(serial / 100), Math.abs(serial % 100)];
  if (!Number.isInteger(serial) || serial < 0 || minutes >= 60)
    return { text: plainNumber(serial), serial, kind: 'OTHER' };
  return { text: `${hours}h${String(minutes).padStart(2, '0')}` };
}

function clockOf(serial: number): string {
  try {
    const minutes = minutesFromHours(hoursFromDurationSerial(serial).hours);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  } catch (error) {
    if (error instanceof DomainError) return plainNumber(serial);
    throw error;
  }
}
