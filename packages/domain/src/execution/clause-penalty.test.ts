import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, parseDay } from '../calendar/calendar-day.js';
import { hoursFromHundredths } from '../hours/hours.js';
import { cents } from '../numbers/cents.js';
import { balanceClause } from './balance-clause.js';
import { simulateClausePenalty } from './clause-penalty.js';

const hours = hoursFromHundredths;
const DUE = parseDay('2024-03-31');
const TERMS = {
  dueOn: DUE,
  centsPerHour: cents(20_000),
  day: parseDay('2024-06-15'),
  noticeOn: parseDay('2024-06-17'),
};

const clause = (objective: number, ...done: number[]) =>
  balanceClause({
    objective: hours(objective),
    done: hours(done.reduce((sum, own) => sum + own, 0)),
    parties: done.map((own, at) => ({ partyId: at + 1, done: hours(own) })),
    division:
      done.length > 1
        ? [
            { partyId: 1, hours: hours(objective - Math.floor(objective / 3)) },
            { partyId: 2, hours: hours(Math.floor(objective / 3)) },
          ]
        : [],
  });

describe('The penalty of a clause, simulated', () => {
  it('is the missing hours at the rate of the contract, after the notice and fifteen days of observations', () => {
    expect(simulateClausePenalty(clause(100_000, 98_950), TERMS)).toEqual({
      state: 'OVER',
      missing: 1050,
      centsPerHour: 20_000,
      amount: 210_000,
      steps: { noticeOn: '2024-06-17', observationsUntil: '2024-07-02', decidedFrom: '2024-07-03' },
      parts: [{ partyId: 1, amount: 210_000 }],
    });
  });

  it('is what would be due if the work stopped while the clause runs, and its notice waits for the due day', () => {
    const running = { ...TERMS, day: parseDay('2024-03-31'), noticeOn: parseDay('2024-01-10') };
    expect(simulateClausePenalty(clause(100_000, 50_000), running)).toMatchObject({
      state: 'RUNNING',
      amount: 10_000_000,
      steps: { noticeOn: '2024-04-01', observationsUntil: '2024-04-16', decidedFrom: '2024-04-17' },
    });
  });

  it('is nothing where nothing is asked, nothing is missing, or the contract has no rate', () => {
    expect(simulateClausePenalty(clause(0, 100), TERMS)).toMatchObject({
      state: 'NO_OBJECTIVE',
      amount: null,
    });
    expect(simulateClausePenalty(clause(100, 100), TERMS)).toMatchObject({ state: 'REACHED', missing: 0 });
    expect(simulateClausePenalty(clause(200, 100), { ...TERMS, centsPerHour: null })).toMatchObject({
      state: 'NO_RATE',
      missing: 100,
      amount: null,
      steps: null,
    });
  });

  it('is told apart by what each party misses: a party beyond its part owes nothing', () => {
    // 666,67 h and 333,33 h asked, 500 h and 400 h done: 100 h missing in all, and by the first alone.
    const { amount, parts } = simulateClausePenalty(clause(100_000, 50_000, 40_000), TERMS);
    expect(amount).toBe(2_000_000);
    expect(parts).toEqual([{ partyId: 1, amount: 2_000_000 }]);
  });

  it('loses no cent in the telling apart, holds to its formula to the cent, and leaves fifteen days', () => {
    const terms = fc.record({
      objective: fc.integer({ min: 1, max: 50_000_000 }),
      first: fc.nat({ max: 20_000_000 }),
      second: fc.nat({ max: 20_000_000 }),
      rate: fc.nat({ max: 100_000 }),
      late: fc.integer({ min: -400, max: 400 }),
      notice: fc.integer({ min: -400, max: 400 }),
    });
    fc.assert(
      fc.property(terms, ({ objective, first, second, rate, late, notice }) => {
        const balance = clause(objective, first, second);
        const { amount, parts, steps, missing, state } = simulateClausePenalty(balance, {
          dueOn: DUE,
          centsPerHour: cents(rate),
          day: addDays(DUE, late),
          noticeOn: addDays(DUE, notice),
        });
        if (amount === null || steps === null) {
          expect(missing).toBe(0);
          return;
        }
        // Half up to the cent: 2 x 100 x amount is within 100 of 2 x missing x rate.
        const twice = 2n * (100n * BigInt(amount) - BigInt(missing) * BigInt(rate));
        expect(twice > -100n && twice <= 100n).toBe(true);
        expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
        expect(parts.every((one) => Number.isInteger(one.amount) && one.amount >= 0)).toBe(true);
        expect(state).toBe(late > 0 ? 'OVER' : 'RUNNING');
        expect(daysBetween(DUE, steps.noticeOn)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(steps.noticeOn, steps.observationsUntil)).toBe(15);
        expect(daysBetween(steps.observationsUntil, steps.decidedFrom)).toBe(1);
      }),
    );
  });
});
