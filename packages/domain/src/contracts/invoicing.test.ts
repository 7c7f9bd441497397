import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { cents } from '../numbers/cents.js';
import { assertNextInvoicing, type InvoicingEntry, invoicedBy, standingInvoicings } from './invoicing.js';

const today = parseDay('2024-06-15');
const entry = (revision: number, day: string, amount: number | null): InvoicingEntry => ({
  revision,
  invoicedOn: parseDay(day),
  cumulative: amount === null ? null : cents(amount),
});
const next = (day: string, amount: number | null, reason: string | null = null) => ({
  invoicedOn: parseDay(day),
  cumulative: amount === null ? null : cents(amount),
  reason,
});

describe('The amount invoiced on a clause', () => {
  const entries = [
    entry(1, '2024-02-29', 100_000),
    entry(2, '2024-04-30', 300_000),
    entry(3, '2024-02-29', 120_000),
    entry(4, '2024-05-31', 990_000),
    entry(5, '2024-05-31', null),
  ];

  it('is that of the latest statement of works up to the day, zero before the first', () => {
    const on = (day: string) => invoicedBy(entries, parseDay(day));
    expect(['2024-02-28', '2024-02-29', '2024-04-29', '2024-04-30', '2024-06-15'].map(on)).toEqual([
      0, 120_000, 120_000, 300_000, 300_000,
    ]);
  });

  it('keeps one word about each day: the last one written, and none of a day taken back', () => {
    expect(standingInvoicings(entries, today).map(({ revision }) => revision)).toEqual([3, 2]);
  });

  it('does not depend on the order entries are read in', () => {
    const written = fc.array(
      fc.record({ days: fc.nat({ max: 5 }), amount: fc.option(fc.nat({ max: 1000 })) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(written, fc.nat({ max: 6 }), fc.infiniteStream(fc.nat()), (list, days, order) => {
        const first = parseDay('2024-01-01');
        const all = list.map(({ days: after, amount }, at) => ({
          revision: at + 1,
          invoicedOn: addDays(first, after),
          cumulative: amount === null ? null : cents(amount),
        }));
        const shuffled = all.map((one) => [order.next().value!, one] as const).sort((a, b) => a[0] - b[0]);
        const day = addDays(first, days);
        expect(
          invoicedBy(
            shuffled.map(([, one]) => one),
            day,
          ),
        ).toBe(invoicedBy(all, day));
      }),
    );
  });

  it('is not told of a day to come', () => {
    expect(() => assertNextInvoicing([], next('2024-06-16', 1), today)).toThrow('invoicing-in-the-future');
    expect(() => assertNextInvoicing([], next('2024-06-15', 1), today)).not.toThrow();
  });

  it('is corrected by another amount with the reason why, and taken back only where it stands', () => {
    expect(() => assertNextInvoicing(entries, next('2024-04-30', 300_000, 'Erreur'), today)).toThrow(
      'invoicing-unchanged',
    );
    expect(() => assertNextInvoicing(entries, next('2024-04-30', 310_000), today)).toThrow(
      'invoicing-without-reason',
    );
    expect(() => assertNextInvoicing(entries, next('2024-04-30', 310_000, 'Erreur'), today)).not.toThrow();
    expect(() => assertNextInvoicing(entries, next('2024-05-31', null, 'Erreur'), today)).toThrow(
      'invoicing-takes-back-nothing',
    );
    expect(() => assertNextInvoicing(entries, next('2024-04-30', null), today)).toThrow(
      'invoicing-without-reason',
    );
  });

  it('says why when it goes down from one day to the next, from either side', () => {
    expect(() => assertNextInvoicing(entries, next('2024-06-01', 299_999), today)).toThrow(
      'invoicing-without-reason',
    );
    expect(() => assertNextInvoicing(entries, next('2024-03-31', 300_001), today)).toThrow(
      'invoicing-without-reason',
    );
    expect(() => assertNextInvoicing(entries, next('2024-06-01', 299_999, 'Avoir'), today)).not.toThrow();
    expect(() => assertNextInvoicing(entries, next('2024-03-31', 300_000), today)).not.toThrow();
  });
});
