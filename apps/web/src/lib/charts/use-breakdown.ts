import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { components, operations } from '../api/schema.gen';
import type { Selection } from '../selection/selection';

export type Breakdown = components['schemas']['BreakdownView'];
export type Part = Breakdown['parts'][number];
type Query = operations['Reports_breakdown']['parameters']['query'];
export type By = Query['by'];
export type Stack = NonNullable<Query['stack']>;

/** Hours told apart by one thing; those before stay on screen until the new ones are there. */
export function useBreakdown(selection: Selection, by: By, stack?: Stack) {
  const query: Query = { ...selection, by, ...(stack ? { stack } : {}) };
  return useQuery({
    queryKey: ['breakdown', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/breakdown', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
