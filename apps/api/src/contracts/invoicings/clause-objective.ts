import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { lastDayOf, parseMonth } from '@clausier/domain/calendar/month';
import { type InvoicingEntry, invoicedBy, standingInvoicings } from '@clausier/domain/contracts/invoicing';
import { committedHours, type Objective, objectiveOn } from '@clausier/domain/contracts/objective';
import { type Hours, hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import { cents } from '@clausier/domain/numbers/cents';
import type { ClauseWithMonths } from '../operation-page/tree.query.js';
import type { ClauseInvoicing } from './clause-invoicing.js';
import type { StoredInvoicing } from './invoicings.query.js';

/** The terms of an objective: what was asked first, and the amendments. */
type Terms = Pick<
  ClauseWithMonths,
  'objectiveKind' | 'initialHours' | 'centsPerHour' | 'thresholdCents' | 'amendments'
>;

/** The hours a clause asked on a day: amendments signed and amounts invoiced until then, as `entries` know them. */
export function clauseObjectiveOn(
  terms: Terms,
  entries: readonly StoredInvoicing[],
  day: CalendarDay,
): Hours {
  const fixed = (hours: number): Objective => ({ kind: 'FIXED', hours: hoursFromHundredths(hours) });
  const initial: Objective =
    terms.objectiveKind === 'FIXED'
      ? fixed(terms.initialHours)
      : {
          kind: 'PROPORTIONAL',
          centsPerHour: cents(terms.centsPerHour ?? 0),
          threshold: cents(terms.thresholdCents ?? 0),
        };
  const amendments = terms.amendments.map(({ number, signedOn, committedHours: hours }) => ({
    number,
    signedOn: parseDay(signedOn),
    objective: fixed(hours),
  }));
  return committedHours(objectiveOn(initial, amendments, day), invoicedBy(entries.map(entryOf), day));
}

/** Every entry up to a day with, where it stands, what was asked that day and what was done in the months over by then. */
export function followInvoicings(
  terms: Terms,
  entries: readonly StoredInvoicing[],
  months: readonly { readonly month: string; readonly hours: number }[],
  day: CalendarDay,
): ClauseInvoicing[] {
  const standing = new Set(standingInvoicings(entries.map(entryOf), day).map(({ revision }) => revision));
  return entries
    .filter(({ invoicedOn }) => invoicedOn <= day)
    .map((entry) => {
      const isStanding = standing.has(entry.revision);
      const on = parseDay(entry.invoicedOn);
      const done = months.filter(({ month }) => lastDayOf(parseMonth(month)) <= on);
      return {
        ...entry,
        isStanding,
        dueHours: isStanding ? clauseObjectiveOn(terms, entries, on) : null,
        doneHours: isStanding ? sumHours(done.map(({ hours }) => hoursFromHundredths(hours))) : null,
      };
    });
}

/** An entry as the rules read it. */
export const entryOf = ({ revision, invoicedOn, cumulativeCents }: StoredInvoicing): InvoicingEntry => ({
  revision,
  invoicedOn: parseDay(invoicedOn),
  cumulative: cumulativeCents === null ? null : cents(cumulativeCents),
});
