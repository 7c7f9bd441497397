import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { components } from '../api/schema.gen';
import { useWrite } from '../api/use-write';

type Schemas = components['schemas'];
export type PersonPrivacy = Schemas['PersonPrivacy'];
export type NoticeMeans = Schemas['NewInformationNotice']['means'];

export const NOTICE_MEANS: readonly NoticeMeans[] = ['HANDED_OVER', 'E_MAIL', 'POST', 'READ_OUT'];

const CHANGED = [['privacy'], ['participants', 'list']];

/** What a person was told, and how long their file is kept. */
export function usePersonPrivacy(id: number) {
  return useQuery({
    queryKey: ['privacy', 'person', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/participants/{id}/privacy', { params: { path: { id } }, signal })),
  });
}

export function useGiveNotice(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewInformationNotice'], headers) =>
      ask(
        api.POST('/api/v1/participants/{id}/information-notices', {
          params: { path: { id } },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useHoldRetention(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewRetentionHold'], headers) =>
      ask(api.PUT('/api/v1/participants/{id}/retention-hold', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useLiftHold(id: number, onSuccess: () => void) {
  return useWrite<void, unknown>(
    (_, headers) =>
      ask(api.DELETE('/api/v1/participants/{id}/retention-hold', { params: { path: { id } }, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** The house as the notice names it. */
export function useNoticeFacts() {
  return useQuery({
    queryKey: ['privacy', 'notice'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/information-notice', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
