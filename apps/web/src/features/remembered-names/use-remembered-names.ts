import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

export type RememberedName = components['schemas']['RememberedName'];

/** The names that are remembered, of one firm when it is given. */
export function useRememberedNames(page: number, firmId?: number) {
  const query = { page, size: 50, ...(firmId ? { firmId } : {}) };
  return useQuery({
    queryKey: ['remembered-names', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/remembered-names', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Forgets one: the next statement that writes it is asked about again. */
export function useForgetName(onSuccess: () => void) {
  return useWrite<number, unknown>(
    (id, headers) => ask(api.DELETE('/api/v1/remembered-names/{id}', { params: { path: { id } }, headers })),
    { invalidates: [['remembered-names']], onSuccess },
  );
}
