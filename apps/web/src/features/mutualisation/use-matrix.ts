import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import type { Selection } from '../../lib/selection/selection';

export type Matrix = components['schemas']['MatrixView'];

/** The matrix of a period, as of a day if one is asked. */
export function useMatrix({ from, to, asOf }: Selection) {
  const query = { from, to, ...(asOf ? { asOf } : {}) };
  return useQuery({
    queryKey: ['matrix', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/matrix', { params: { query }, signal })),
    select: withEveryPair,
    placeholderData: keepPreviousData,
  });
}

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
