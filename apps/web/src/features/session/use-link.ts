import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { changeSession } from '../../lib/session/change-session';
import { sessionQuery } from '../../lib/session/session';
import { useEnter } from '../../lib/session/use-enter';

export type HeldLink = components['schemas']['HeldLinkInput'];
export type LinkPurpose = HeldLink['purpose'];

/** Whose password the link chooses, if it still works. */
export function useLinkHolder(link: HeldLink) {
  return useQuery({
    queryKey: ['link', link],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/links/holder', { body: link, signal })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Chooses the password and enters, at whatever step the account asks for. */
export function useChoosePassword(link: HeldLink) {
  const queries = useQueryClient();
  const enter = useEnter();
  const navigate = useNavigate();
  return useWrite(
    (password: string, headers) =>
      ask(api.POST('/api/v1/links/use', { body: { ...link, password }, headers })),
    {
      onSuccess: async ({ stage }) => {
        // Somebody else may have been signed in here until now.
        changeSession(queries, null);
        await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
        const session = queries.getQueryData(sessionQuery.queryKey);
        if (stage === 'OPEN' && session) enter(session);
        void navigate('/', { replace: true });
      },
    },
  );
}

/** Asks for a link by mail. */
export function useAskForLink() {
  return useWrite((email: string, headers) => ask(api.POST('/api/v1/links', { body: { email }, headers })));
}
