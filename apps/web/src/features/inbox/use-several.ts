import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type SeveralSetAside = Schemas['SeveralSetAside'];
export type ItemRefusal = Schemas['ItemRefusal'];

const INBOX = ['inbox'];

/** What setting several things aside would do, each apart; asked again whenever the reason changes. */
export function useSetAsidePreview(body: SeveralSetAside) {
  return useQuery({
    queryKey: [...INBOX, 'preview', body],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/inbox/set-aside/preview', { body, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Sets several aside: all of them, or none. */
export function useSetAsideSeveral(onSuccess: (kept: { ids: number[] }) => void) {
  return useWrite<SeveralSetAside, Schemas['KeptSetAsides']>(
    (body, headers) => ask(api.POST('/api/v1/inbox/set-aside/several', { body, headers })),
    { invalidates: [INBOX], onSuccess },
  );
}

/** Puts several back: all of them, or none. */
export function usePutBackSeveral() {
  return useWrite<number[], unknown>(
    (ids, headers) => ask(api.POST('/api/v1/inbox/set-aside/put-back', { body: { ids }, headers })),
    { invalidates: [INBOX] },
  );
}
