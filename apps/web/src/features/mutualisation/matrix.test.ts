import { expect, it } from '@jest/globals';
import type { Matrix } from './matrix';
import { withEveryPair } from './matrix';

const sent = (hoursElsewhere: number | null): Matrix =>
  ({
    territories: ['LYS', 'MNO', 'LILLE'].map((code) => ({ code, name: code, isOutside: false })),
    rows: [
      { operation: 'LYS', cells: [{ residence: 'MNO', hours: 20 }], total: 20 },
      { operation: 'MNO', cells: [], total: 0 },
    ],
    hoursElsewhere,
  }) as unknown as Matrix;

const hoursOf = (matrix: Matrix) =>
  matrix.rows.map(({ cells }) => cells.map(({ residence, hours }) => `${residence} ${hours}`));

it('draws a cell for each pair of territories, in the order of the columns: nobody worked in those not sent', () => {
  expect(hoursOf(withEveryPair(sent(0)))).toEqual([
    ['LYS 0', 'MNO 20', 'LILLE 0'],
    ['LYS 0', 'MNO 0', 'LILLE 0'],
  ]);
});

it('hides those not sent of a period whose pairs are not told', () => {
  expect(hoursOf(withEveryPair(sent(null)))[0]).toEqual(['LYS null', 'MNO 20', 'LILLE null']);
});
