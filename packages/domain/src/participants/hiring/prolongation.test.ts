import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { assertProlongable, assignmentEnd, prolongationLimits, type ServedClause } from './prolongation.js';

const day = (text: string) => parseDay(text);
const fixed = { endedOn: day('2026-11-30'), breachOn: null };
const clause = (more: Partial<ServedClause> = {}): ServedClause => ({
  clauseId: 1,
  operationName: 'École Jean-Macé',
  dueOn: day('2027-12-31'),
  countsUntil: day('2027-06-30'),
  isHere: true,
  ...more,
});

describe('a work contract', () => {
  it('is prolonged to a later day only', () => {
    expect(assertProlongable(fixed, day('2026-12-01'))).toBe('2026-11-30');
    for (const until of ['2026-11-30', '2026-10-31'])
      expect(() => assertProlongable(fixed, day(until))).toThrow(
        expect.objectContaining({
          code: 'prolongation-not-later',
          field: 'until',
          params: { day: '2026-11-30' },
        }),
      );
  });

  it('without an end, or broken, is not prolonged', () => {
    const until = day('2027-01-31');
    expect(() => assertProlongable({ ...fixed, endedOn: null }, until)).toThrow(
      expect.objectContaining({ code: 'contract-without-end' }),
    );
    expect(() => assertProlongable({ ...fixed, breachOn: fixed.endedOn }, until)).toThrow(
      expect.objectContaining({ code: 'contract-broken' }),
    );
  });
});

describe('what stops before the new end', () => {
  it('is nothing, up to the very day of the clock and of the term', () => {
    expect(prolongationLimits(fixed.endedOn, day('2027-06-30'), [clause()])).toEqual([]);
    expect(
      prolongationLimits(fixed.endedOn, day('2027-06-30'), [clause({ dueOn: day('2027-06-30') })]),
    ).toEqual([]);
  });

  it('is the clock of the path, the term of the clause, and what another house decides', () => {
    const clauses = [
      clause(),
      clause({ operationName: 'Gymnase', dueOn: day('2027-03-31') }),
      clause({ operationName: 'Piscine', isHere: false }),
    ];
    expect(prolongationLimits(fixed.endedOn, day('2027-07-01'), clauses)).toEqual([
      { kind: 'CLOCK', operationName: 'École Jean-Macé', lastOn: '2027-06-30' },
      { kind: 'CLAUSE_TERM', operationName: 'Gymnase', lastOn: '2027-03-31' },
      { kind: 'OTHER_HOUSE', operationName: 'Piscine', lastOn: '2026-11-30' },
    ]);
  });

  it('ends the assignment with the clause when the contract outlives it', () => {
    expect(assignmentEnd(day('2027-07-01'), day('2027-03-31'))).toBe('2027-03-31');
    expect(assignmentEnd(day('2027-02-01'), day('2027-03-31'))).toBe('2027-02-01');
  });
});
