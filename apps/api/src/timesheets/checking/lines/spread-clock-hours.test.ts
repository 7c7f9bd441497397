import { parseMonth } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { describe, expect, it } from '@jest/globals';
import type { PlacedRow } from '../rows/place-rows.js';
import { assembleLines } from './assemble-lines.js';
import { spreadClockHours } from './spread-clock-hours.js';

const aRow = (rowNumber: number, minutes: number | null, hours: number, contractId = 1): PlacedRow => ({
  rowNumber,
  isKept: false,
  personText: 'Zoé Dupont',
  month: parseMonth('2025-03'),
  day: null,
  hourKind: 'WORKED',
  hours: hoursFromHundredths(hours),
  minutes,
  contract: { employmentContractId: contractId } as PlacedRow['contract'],
  shares: [{ assignmentId: contractId, share: 10_000 }],
  outcome: 'ACCEPTED',
  findings: [],
});

describe('Days written as a clock', () => {
  it('make a month exact to the minute: twenty times 7:20 are 146,67 h, not 146,60', () => {
    const days = Array.from({ length: 20 }, (_, day) => aRow(day + 1, 440, 733));
    const rows = spreadClockHours(days);
    expect(rows.reduce((sum, { hours }) => sum + hours, 0)).toBe(14_667);
    const { lines, parts } = assembleLines(rows);
    expect([...lines.values()].map(({ hours }) => hours)).toEqual([14_667]);
    for (const { rowNumber, hours } of parts) expect(hours).toBe(rows[rowNumber - 1]!.hours);
  });

  it('leave alone the rows in decimals, those of others, and those that are not counted', () => {
    const rows = [
      aRow(1, 440, 733),
      aRow(2, null, 733),
      aRow(3, 440, 733, 2),
      { ...aRow(4, 440, 733), outcome: 'REFUSED' as const },
    ];
    expect(spreadClockHours(rows)).toEqual(rows);
  });
});
