import type { Invoicing } from '../use-operation';

/** A day of which something was said: the last word, and what had been said before, the latest first. */
export type WordedDay = { readonly last: Invoicing; readonly before: Invoicing[] };

/** The entries of a clause by day, in the order of the days; a day taken back stays told. */
export function wordedDays(entries: readonly Invoicing[]): WordedDay[] {
  const byDay = Map.groupBy(entries, ({ invoicedOn }) => invoicedOn);
  return [...byDay.values()]
    .map((of) => of.toSorted((a, b) => b.revision - a.revision))
    .map(([last, ...before]) => ({ last: last!, before }))
    .toSorted((a, b) => (a.last.invoicedOn < b.last.invoicedOn ? -1 : 1));
}
