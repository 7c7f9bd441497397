import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../../lib/api/client';
import { useWrite } from '../../lib/api/use-write';
import { changeSession } from '../../lib/session/change-session';

/** Whose statements the link opens, if it still works. Looking spends nothing. */
export function useDepositDoor(token: string) {
  return useQuery({
    queryKey: ['deposit-door', token],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/deposit-links/door', { body: { token }, signal })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Opens them, in place of whoever was signed in here. */
export function useOpenDeposit(token: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useWrite<void, Parameters<typeof changeSession>[1]>(
    (_, headers) => ask(api.POST('/api/v1/deposit-links/session', { body: { token }, headers })),
    {
      onSuccess: (session) => {
        changeSession(queries, session);
        void navigate('/ce-mois', { replace: true });
      },
    },
  );
}
