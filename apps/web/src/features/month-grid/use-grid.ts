import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

export type GridSearch = components['schemas']['GridSearch'];

export function gridKey(query: GridSearch) {
  return ['hours', 'grid', query] as const;
}

/** The grid of some months; the one before stays until the next one is there. */
export function useGrid(query: GridSearch) {
  return useQuery({
    queryKey: gridKey(query),
    queryFn: ({ signal }) => ask(api.POST('/api/v1/hours/grid/search', { body: query, signal })),
    placeholderData: keepPreviousData,
  });
}
