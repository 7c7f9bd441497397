import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import { outstandingHours } from '@clausier/domain/contracts/objective';
import { forecast, paceKnownUntil, projectEnd } from '@clausier/domain/contracts/projection';
import { type Hours, hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import type { ForecastMonth } from './operation-page.js';
import type { ClauseWithMonths } from './tree.query.js';

/** The hours to come of all clauses, each at its own pace until its own end, month by month. */
export function forecastMonths(clauses: readonly ClauseWithMonths[], today: CalendarDay): ForecastMonth[] {
  const sums = new Map<Month, Hours>();
  for (const clause of clauses)
    for (const { month, hours } of forecastOf(clause, today))
      sums.set(month, sumHours([sums.get(month) ?? hoursFromHundredths(0), hours]));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, hours]) => ({ month, hours }));
}

function forecastOf({ committedHours, validatedHours, months }: ClauseWithMonths, today: CalendarDay) {
  const committed = hoursFromHundredths(committedHours);
  const known = months.map((one) => ({
    month: parseMonth(one.month),
    hours: hoursFromHundredths(one.hours),
  }));
  const asOf = paceKnownUntil(known.at(-1)?.month, today);
  const outstanding = outstandingHours(committed, hoursFromHundredths(validatedHours));
  return forecast(outstanding, asOf, projectEnd(committed, known, asOf));
}
