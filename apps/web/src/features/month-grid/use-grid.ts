import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { operations } from '../../lib/api/schema.gen';

export type GridSearch = operations['Hours_grid']['parameters']['query'];

export function gridKey(query: GridSearch) {
  return ['hours', 'grid', query] as const;
}

/** The grid of some months; the one before stays until the next one is there. */
export function useGrid(query: GridSearch) {
  return useQuery({
    queryKey: gridKey(query),
    queryFn: ({ signal }) => ask(api.GET('/api/v1/hours/grid', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
