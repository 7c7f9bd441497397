import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';

export type ObjectivesSearch = operations['Reports_objectives']['parameters']['query'];
export type Objective = components['schemas']['Objective'];

export const OBJECTIVES_OF = ['clause', 'authority', 'clauseKind', 'operationTerritory'] as const;
export type ObjectivesOf = (typeof OBJECTIVES_OF)[number];

/** One page of objectives, with what all of them add up to. */
export function useObjectives(query: ObjectivesSearch) {
  return useQuery({
    queryKey: ['objectives', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/objectives', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
