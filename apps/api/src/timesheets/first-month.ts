import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import { ruleBroken } from '../platform/refuse.js';

/** The ledger keeps hours from this month on. */
const FIRST_MONTH = parseMonth('2010-01');

/** Refuses a statement about a month no hours can be posted in (`month-too-old`). */
export function refuseTooOld(month: Month): void {
  if (month < FIRST_MONTH) throw ruleBroken('month-too-old', 'month', { first: FIRST_MONTH });
}
