import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

export type Closing = components['schemas']['ClosingView'];
export type ClosingSummary = components['schemas']['ClosingSummary'];

/** The closings the user may see, newest year first. */
export function useClosings() {
  return useQuery({
    queryKey: ['closings'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/closings', { signal })),
  });
}

/** One closing with its figures then and now. */
export function useClosing(id: number) {
  return useQuery({
    queryKey: ['closings', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/closings/{id}', { params: { path: { id } }, signal })),
  });
}

/** Recomputes a closing from the ledger when asked to. */
export function useVerification(id: number) {
  return useQuery({
    queryKey: ['closings', id, 'verification'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/closings/{id}/verification', { params: { path: { id } }, signal })),
    enabled: false,
    staleTime: 0,
  });
}

/** Freezes a year. */
export function useCloseYear(onClosed: (closing: Closing) => void) {
  const queries = useQueryClient();
  return useWrite(
    (body: components['schemas']['NewClosingBody'], headers) =>
      ask(api.POST('/api/v1/closings', { body, headers })),
    {
      onSuccess: (closing) => {
        void queries.invalidateQueries({ queryKey: ['closings'] });
        onClosed(closing);
      },
    },
  );
}
