import type { CalendarDay } from '../calendar/calendar-day.js';
import { type Cents, cents } from '../numbers/cents.js';
import { ruleBroken } from '../shared/refuse.js';

/**
 * What was said, once, of the amount a clause counts: invoiced in all up to a day, excl. VAT, as a statement of works (situation
 * de travaux) tells it. A later revision about the same day takes its place; null takes back what was said of that day.
 */
export interface InvoicingEntry {
  /** Order in which the entries of a clause were written. */
  readonly revision: number;
  readonly invoicedOn: CalendarDay;
  readonly cumulative: Cents | null;
}

/** An entry that is the last word about its day. */
export type StandingInvoicing = InvoicingEntry & { readonly cumulative: Cents };

/** The last word about each day up to `day`, in the order of the days: earlier entries about it, and days taken back, are left out. */
export function standingInvoicings(
  entries: readonly InvoicingEntry[],
  day: CalendarDay,
): StandingInvoicing[] {
  const last = new Map<CalendarDay, InvoicingEntry>();
  for (const entry of entries) {
    const known = last.get(entry.invoicedOn);
    if (entry.invoicedOn <= day && (known === undefined || entry.revision > known.revision))
      last.set(entry.invoicedOn, entry);
  }
  return [...last.values()]
    .filter((entry): entry is StandingInvoicing => entry.cumulative !== null)
    .sort((a, b) => (a.invoicedOn < b.invoicedOn ? -1 : 1));
}

/** The amount invoiced up to a day, excl. VAT: that of the latest statement of works, zero before the first. */
export function invoicedBy(entries: readonly InvoicingEntry[], day: CalendarDay): Cents {
  return standingInvoicings(entries, day).at(-1)?.cumulative ?? cents(0);
}

/** An entry about to be written. */
export interface NextInvoicing {
  readonly invoicedOn: CalendarDay;
  readonly cumulative: Cents | null;
  readonly reason: string | null;
}

/**
 * Checks the entry that comes after `entries`: it is not about a day to come, it says something new, and says why when it
 * corrects a day or when amounts that only add up would go down. Throws `invoicing-in-the-future`, `invoicing-takes-back-nothing`,
 * `invoicing-unchanged`, `invoicing-without-reason`.
 */
export function assertNextInvoicing(
  entries: readonly InvoicingEntry[],
  next: NextInvoicing,
  today: CalendarDay,
): void {
  if (next.invoicedOn > today) throw ruleBroken('invoicing-in-the-future', 'invoicedOn');
  const standing = standingInvoicings(entries, today);
  const corrected = standing.find(({ invoicedOn }) => invoicedOn === next.invoicedOn);
  if (next.cumulative === null && !corrected) throw ruleBroken('invoicing-takes-back-nothing', 'invoicedOn');
  if (corrected && corrected.cumulative === next.cumulative)
    throw ruleBroken('invoicing-unchanged', 'cumulativeCents');
  if ((corrected || goesDown(standing, next)) && next.reason === null)
    throw ruleBroken('invoicing-without-reason', 'reason');
}

/** An amount below that of an earlier day, or above that of a later one: a credit note, or a slip. */
function goesDown(
  standing: readonly StandingInvoicing[],
  { invoicedOn, cumulative }: NextInvoicing,
): boolean {
  return (
    cumulative !== null &&
    standing.some((one) =>
      one.invoicedOn < invoicedOn ? one.cumulative > cumulative : one.cumulative < cumulative,
    )
  );
}
