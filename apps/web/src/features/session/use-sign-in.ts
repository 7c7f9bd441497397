import { useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { sessionQuery } from '../../lib/session/session';
import { useEnter } from '../../lib/session/use-enter';

export type Credentials = components['schemas']['Credentials'];

/** Signs in; when a second factor is still asked for, the session says which step comes next. */
export function useSignIn() {
  const queries = useQueryClient();
  const enter = useEnter();
  return useWrite((body: Credentials, headers) => ask(api.POST('/api/v1/session', { body, headers })), {
    onSuccess: ({ session }) => {
      if (session) enter(session);
      else void queries.refetchQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
