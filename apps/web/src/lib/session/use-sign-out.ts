import { api, ask } from '../api/client';
import { useWrite } from '../api/use-write';

/** Ends the session, then loads the sign-in page afresh: nothing that was read stays in memory. */
export function useSignOut() {
  return useWrite<void, unknown>((_, headers) => ask(api.DELETE('/api/v1/session', { headers })), {
    onSuccess: () => window.location.assign('/connexion'),
  });
}
