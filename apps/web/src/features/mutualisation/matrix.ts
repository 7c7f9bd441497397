import type { components } from '../../lib/api/schema.gen';

export type Matrix = components['schemas']['MatrixView'];

/** The API sends the pairs of territories that may have hours: a table draws them all, in the order of its columns. */
export function withEveryPair(matrix: Matrix): Matrix {
  const { territories, rows, hoursElsewhere } = matrix;
  return {
    ...matrix,
    rows: rows.map((row) => {
      const sent = new Map(row.cells.map((cell) => [cell.residence, cell]));
      const cells = territories.map(
        ({ code }) => sent.get(code) ?? { residence: code, hours: hoursElsewhere },
      );
      return { ...row, cells };
    }),
  };
}
