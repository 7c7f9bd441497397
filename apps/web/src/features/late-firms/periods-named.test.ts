import { describe, expect, it } from '@jest/globals';
import { periodsNamed } from './periods-named';

const named = (...periods: [string, string][]) =>
  periodsNamed(periods.map(([firstMonth, month]) => ({ firstMonth, month }))).map(
    ({ firstMonth, month }) => `${firstMonth}..${month}`,
  );

describe('the periods a firm is asked for', () => {
  it('are each named, the months of one clause as the quarter of another', () => {
    expect(named(['2026-08', '2026-08'], ['2026-10', '2026-12'])).toEqual([
      '2026-08..2026-08',
      '2026-10..2026-12',
    ]);
  });

  it('are named once where one is within another', () => {
    expect(named(['2026-10', '2026-10'], ['2026-11', '2026-11'], ['2026-10', '2026-12'])).toEqual([
      '2026-10..2026-12',
    ]);
  });
});
