import { expect, it } from '@jest/globals';
import type { Matrix } from './matrix';
import { sortedRows } from './matrix-sort';

const row = (operation: string, hours: number | null, total: number | null) => ({
  operation,
  cells: [{ residence: 'A', hours }],
  total,
});
const matrix = {
  rows: [row('A', 5, 10), row('B', null, 30), row('C', 9, null)],
  territories: [
    { code: 'A', name: 'Weppes', isOutside: false },
    { code: 'B', name: 'Lille', isOutside: false },
    { code: 'C', name: 'Lys', isOutside: false },
  ],
} as Pick<Matrix, 'rows' | 'territories'>;
const order = (by: string, direction: 'asc' | 'desc') =>
  sortedRows(matrix, by, direction)
    .map(({ operation }) => operation)
    .join('');

it('sorts the matrix by name, by a column and by total, what is hidden always last', () => {
  expect([order('', 'asc'), order('name', 'asc'), order('name', 'desc')]).toEqual(['ABC', 'BCA', 'ACB']);
  expect([order('A', 'asc'), order('A', 'desc')]).toEqual(['ACB', 'CAB']);
  expect([order('total', 'asc'), order('total', 'desc')]).toEqual(['ABC', 'BAC']);
});
