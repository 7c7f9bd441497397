import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

export type OwnSession = components['schemas']['OwnSession'];

/** Where one is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }): Promise<OwnSession[]> => ask(api.GET('/api/v1/account/sessions', { signal })),
});

/** Ends one of one's sessions. */
export function useEndSession(onEnded: () => void) {
  return useWrite(
    (id: string, header) =>
      ask(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id }, header } })),
    { invalidates: [ownSessionsQuery.queryKey], onSuccess: onEnded },
  );
}

/** Ends all one's sessions but this one. */
export function useEndOtherSessions(onEnded: () => void) {
  return useWrite<void, unknown>(
    (_, header) => ask(api.DELETE('/api/v1/account/sessions', { params: { header } })),
    { invalidates: [ownSessionsQuery.queryKey], onSuccess: onEnded },
  );
}
