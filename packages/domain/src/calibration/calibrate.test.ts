import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fteConventionOf } from '../fte/conventions.js';
import { wholeHours } from '../hours/hours.js';
import { cents } from '../numbers/cents.js';
import { perTenThousand } from '../numbers/rate.js';
import { calibrate, isRarelyWorthIt } from './calibrate.js';
import { personMonths } from './person-months.js';
import { sensitivityOf } from './sensitivity.js';
import { TRADE_LABOUR_SHARES } from './trades.js';

const example = {
  amount: cents(100_000_000),
  labourShare: perTenThousand(5000),
  insertionRate: perTenThousand(500),
  hourlyCost: cents(3000),
};

describe('Calibrating a clause', () => {
  it('gives 833,33 h for 1 000 000 EUR of masonry at 5 % and 30 EUR an hour', () => {
    expect(calibrate(example)).toBe(83_333);
    expect(TRADE_LABOUR_SHARES.find(({ code }) => code === 'MASONRY')?.labourShare).toBe(example.labourShare);
  });

  it('is worth so many months of one person, by the year of a convention', () => {
    const hours = calibrate(example);
    expect(personMonths(hours, fteConventionOf('HOUSE_1800'))).toBe(56);
    expect(personMonths(hours, fteConventionOf('LEGAL_1607'))).toBe(62);
    expect(personMonths(wholeHours(150), fteConventionOf('HOUSE_1800'))).toBe(10);
  });

  it('starts from the published share and cost of a trade, with their source', () => {
    for (const { labourShare, hourlyCost, source } of TRADE_LABOUR_SHARES) {
      expect(labourShare).toBeLessThanOrEqual(10_000);
      expect(hourlyCost).toBeGreaterThanOrEqual(2000);
      expect(hourlyCost).toBeLessThanOrEqual(3000);
      expect(source).not.toBe('');
    }
  });

  it('is rarely worth it under 150 h', () => {
    expect(isRarelyWorthIt(calibrate({ ...example, amount: cents(10_000_000) }))).toBe(true);
    expect(isRarelyWorthIt(wholeHours(150))).toBe(false);
  });

  it('stays exact for the largest amounts and never pays more than the payroll', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 12 }),
        fc.nat({ max: 10_000 }),
        fc.nat({ max: 10_000 }),
        fc.integer({ min: 1000, max: 10_000 }),
        (amount, labour, rate, cost) => {
          const hours = calibrate({
            amount: cents(amount),
            labourShare: perTenThousand(labour),
            insertionRate: perTenThousand(rate),
            hourlyCost: cents(cost),
          });
          const exact = BigInt(amount) * BigInt(labour) * BigInt(rate) * 100n;
          const gap = BigInt(hours) * BigInt(cost) * 10n ** 8n - exact;
          expect((gap < 0n ? -gap : gap) * 2n <= BigInt(cost) * 10n ** 8n).toBe(true);
        },
      ),
    );
  });

  it('shows how the hours move with the rate and the cost', () => {
    const table = sensitivityOf(example);
    expect(table).toHaveLength(4);
    expect(table[0]?.map(({ hours }) => hours)).toEqual([125_000, 100_000, 83_333]);
    expect(table[3]?.[0]?.hours).toBe(500_000);
  });

  it('refuses a negative amount, a free hour and a share above the whole', () => {
    expect(() => calibrate({ ...example, amount: cents(-1) })).toThrow('calibration-amount-negative');
    expect(() => calibrate({ ...example, hourlyCost: cents(0) })).toThrow('calibration-cost-not-positive');
    expect(() => calibrate({ ...example, labourShare: perTenThousand(10_001) })).toThrow(
      'calibration-share-above-whole',
    );
  });
});
