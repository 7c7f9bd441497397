import { describe, expect, it } from '@jest/globals';
import { crossingsOf } from './crossings';
import type { Matrix } from './matrix';

const cells = (...hours: (number | null)[]) =>
  hours.map((of, at) => ({ residence: ['LYS', 'MNO', 'OUT'][at]!, hours: of }));

const matrix = {
  territories: [
    { code: 'LYS', name: 'Lys', isOutside: false },
    { code: 'MNO', name: 'Nord-Ouest', isOutside: false },
    { code: 'OUT', name: 'Outside', isOutside: true },
  ],
  rows: [
    { operation: 'LYS', cells: cells(500, 20, 7), total: 527 },
    { operation: 'MNO', cells: cells(30, 400, null), total: null },
  ],
} as unknown as Matrix;

describe('the hours that cross a border', () => {
  it('are each pair of two territories, the largest first and what is hidden last', () => {
    const found = crossingsOf(matrix, 'Ailleurs');
    expect(found.map(({ operation, residence, hours }) => [operation, residence, hours])).toEqual([
      ['MNO', 'LYS', 30],
      ['LYS', 'MNO', 20],
      ['LYS', 'OUT', 7],
      ['MNO', 'OUT', null],
    ]);
  });

  it('are counted by two houses unless the worker has none', () => {
    const twice = crossingsOf(matrix, 'Ailleurs').filter(({ isOutside }) => !isOutside);
    expect(twice.reduce((sum, { hours }) => sum + hours!, 0)).toBe(50);
    expect(crossingsOf(matrix, 'Ailleurs').at(-1)?.residenceName).toBe('Ailleurs');
  });
});
