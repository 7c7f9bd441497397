import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type FirmItem = Schemas['FirmItem'];
export type Firm = Schemas['FirmPage'];
export type FirmInput = Schemas['NewFirm'];
export type FirmsSearch = NonNullable<operations['Firm_list']['parameters']['query']>;

/** One page of the firms. */
export function useFirms(query: FirmsSearch) {
  return useQuery({
    queryKey: ['firms', 'list', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One firm and what it does where the user may see it. */
export function useFirm(id: number) {
  return useQuery({
    queryKey: ['firms', 'page', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms/{id}', { params: { path: { id } }, signal })),
  });
}

/** Records a firm, or saves the one given. */
export function useWriteFirm(
  existing: { id: number; version: number } | null,
  onSuccess: (saved: Schemas['SavedVersion']) => void,
) {
  return useWrite<FirmInput, Schemas['SavedVersion']>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/firms/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(api.POST('/api/v1/firms', { body: input, headers })),
    { invalidates: [['firms'], ['operations'], ['options', 'firms']], onSuccess },
  );
}
