import { useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { sessionQuery } from '../../lib/session/session';

export type Credentials = components['schemas']['Credentials'];

/** Opens a session. Nothing read under another one is kept. */
export function useSignIn() {
  const queries = useQueryClient();
  return useWrite((body: Credentials, headers) => ask(api.POST('/api/v1/session', { body, headers })), {
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
