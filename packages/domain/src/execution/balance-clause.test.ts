import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DivisionPart } from '../contracts/division.js';
import { type Hours, hoursFromHundredths, sumHours } from '../hours/hours.js';
import { balanceClause, missingHours } from './balance-clause.js';

const hours = (hundredths: number): Hours => hoursFromHundredths(hundredths);
const party = (partyId: number, done: number) => ({ partyId, done: hours(done) });
const part = (partyId: number, of: number): DivisionPart => ({ partyId, hours: hours(of) });

const facts = fc
  .record({
    done: fc.array(fc.integer({ min: 0, max: 9_000_000 }), { maxLength: 6 }),
    elsewhere: fc.integer({ min: 0, max: 500_000 }),
    objective: fc.integer({ min: 0, max: 30_000_000 }),
    weights: fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 6 }),
  })
  .map(({ done, elsewhere, objective, weights }) => ({
    objective: hours(objective),
    done: hours(done.reduce((sum, own) => sum + own, elsewhere)),
    parties: done.map((own, at) => party(at + 1, own)),
    division: weights.slice(0, done.length).map((weight, at) => part(at + 1, weight)),
  }));

describe('What a clause asked, against what was done', () => {
  it('is borne whole by a firm that answers alone, whoever the hours were recorded for', () => {
    const balance = balanceClause({
      objective: hours(100_000),
      done: hours(62_050),
      parties: [party(7, 10_000)],
      division: [],
    });
    expect(balance).toMatchObject({ sharing: 'SOLE', outstanding: 37_950, rate: 6205, unattributed: 0 });
    expect(balance.parties).toEqual([{ partyId: 7, objective: 100_000, done: 62_050, outstanding: 37_950 }]);
  });

  it('is told apart as the consortium divided it, or in proportion once an amendment changed it', () => {
    const clause = { done: hours(50_000), parties: [party(1, 40_000), party(2, 10_000)] };
    const division = [part(1, 70_000), part(2, 30_000)];
    const divided = balanceClause({ ...clause, objective: hours(100_000), division });
    expect(divided.sharing).toBe('DIVIDED');
    expect(divided.parties.map(({ outstanding }) => outstanding)).toEqual([30_000, 20_000]);
    const amended = balanceClause({ ...clause, objective: hours(50_001), division });
    expect(amended.sharing).toBe('PROPORTIONAL');
    expect(amended.parties.map(({ objective }) => objective)).toEqual([35_001, 15_000]);
  });

  it('gives nobody an objective while a consortium has not divided it: all answer for the whole', () => {
    const balance = balanceClause({
      objective: hours(100_000),
      done: hours(300),
      parties: [party(1, 100), party(2, 0)],
      division: [],
    });
    expect(balance).toMatchObject({ sharing: 'UNDIVIDED', unattributed: 200 });
    expect(balance.parties.map(({ objective, outstanding }) => [objective, outstanding])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('loses no hour and makes none: objectives and hours of the parties add up to the clause', () => {
    fc.assert(
      fc.property(facts, (clause) => {
        const { objective, done, outstanding, sharing, parties, unattributed } = balanceClause(clause);
        expect(objective - done).toBe(outstanding);
        expect(sumHours([...parties.map((one) => one.done), unattributed])).toBe(done);
        const asked = parties.flatMap((one) => (one.objective === null ? [] : [one.objective]));
        const isShared = sharing === 'SOLE' || sharing === 'DIVIDED' || sharing === 'PROPORTIONAL';
        expect(asked).toHaveLength(isShared ? parties.length : 0);
        if (isShared) expect(sumHours(asked)).toBe(objective);
        for (const one of parties)
          expect(
            [one.objective, one.done, one.outstanding ?? 0].every((value) => Number.isInteger(value ?? 0)),
          ).toBe(true);
        expect(missingHours(outstanding)).toBe(Math.max(0, outstanding));
      }),
    );
  });
});
