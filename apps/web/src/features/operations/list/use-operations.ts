import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components, operations } from '../../../lib/api/schema.gen';

export type OperationItem = components['schemas']['OperationItem'];
export type OperationsSearch = NonNullable<operations['Operation_list']['parameters']['query']>;

/** One page of the operations the user may see; the page before stays until the next one is there. */
export function useOperations(query: OperationsSearch) {
  return useQuery({
    queryKey: ['operations', 'list', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/operations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
