import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components, operations } from '../../../lib/api/schema.gen';

export type DeclaredSearch = operations['Reports_declaredLines']['parameters']['query'];
export type DeclaredLine = components['schemas']['DeclaredLine'];

/** One page of the lines that firms sent and nobody decided on, with what all of them add up to. */
export function useDeclaredLines(query: DeclaredSearch) {
  return useQuery({
    queryKey: ['declared-lines', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/declared-lines', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
