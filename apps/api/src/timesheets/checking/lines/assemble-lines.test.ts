import { parseMonth } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlacedRow } from '../rows/place-rows.js';
import { assembleLines } from './assemble-lines.js';

const contract = { employmentContractId: 1 } as NonNullable<PlacedRow['contract']>;

function rowsOf(hours: number[], shares: number[]): PlacedRow[] {
  return hours.map((one, index) => ({
    rowNumber: index + 1,
    isKept: false,
    personText: '',
    month: parseMonth('2024-05'),
    day: null,
    minutes: null,
    hourKind: 'WORKED',
    hours: hoursFromHundredths(one),
    contract,
    shares: shares.map((share, at) => ({ assignmentId: at + 1, share })),
    outcome: 'ACCEPTED',
    findings: [],
  }));
}

const sum = (list: readonly { hours: number }[]) => list.reduce((total, { hours }) => total + hours, 0);

describe('the lines of a statement', () => {
  it('split a month over two clauses by largest remainder', () => {
    const { lines } = assembleLines(rowsOf([15_167], [6_000, 4_000]));
    expect([...lines.values()].map(({ hours }) => hours)).toEqual([9_100, 6_067]);
  });

  it('take the days of a month together before splitting', () => {
    const { lines, parts } = assembleLines(rowsOf([701, 701, 701], [5_000, 5_000]));
    expect([...lines.values()].map(({ hours }) => hours)).toEqual([1_052, 1_051]);
    expect(parts.map(({ rowNumber, hours }) => [rowNumber, hours])).toEqual([
      [1, 701],
      [2, 351],
      [2, 350],
      [3, 701],
    ]);
  });

  it('add up exactly to the rows and to the parts, whatever the shares', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 74_400 }), { minLength: 1, maxLength: 31 }),
        shares,
        (hours, weights) => {
          const { lines, parts } = assembleLines(rowsOf(hours, weights));
          for (const [index, one] of hours.entries())
            expect(sum(parts.filter(({ rowNumber }) => rowNumber === index + 1))).toBe(one);
          for (const [cell, line] of lines)
            expect(sum(parts.filter((part) => part.cell === cell))).toBe(line.hours);
          expect(new Set(parts.map(({ rowNumber, cell }) => `${rowNumber} ${cell}`)).size).toBe(parts.length);
        },
      ),
    );
  });
});
