import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { Injectable } from '@nestjs/common';

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day of an instant in France. */
export function dayInParis(instant: Date): CalendarDay {
  return parseDay(PARIS.format(instant));
}

/** The only place where the time of day is read. Tests give their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day it is in France, where the rules are made, wherever the server stands. */
  today(): CalendarDay {
    return dayInParis(this.now());
  }
}
