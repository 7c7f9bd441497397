import { useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { useWrite } from '../api/use-write';
import { sessionQuery } from './session';

/** Ends the session and forgets everything read under it. */
export function useSignOut() {
  const queries = useQueryClient();
  return useWrite<void, unknown>((_, headers) => ask(api.DELETE('/api/v1/session', { headers })), {
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
