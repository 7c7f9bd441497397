import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type AuthorityItem = Schemas['AuthorityItem'];
export type Authority = Schemas['AuthorityPage'];
export type AuthorityInput = Schemas['NewAuthority'];
export type AuthoritiesSearch = NonNullable<operations['Authority_list']['parameters']['query']>;

/** One page of the contracting authorities. */
export function useAuthorities(query: AuthoritiesSearch) {
  return useQuery({
    queryKey: ['authorities', 'list', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/authorities', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One contracting authority with its sums. */
export function useAuthority(id: number) {
  return useQuery({
    queryKey: ['authorities', 'page', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/authorities/{id}', { params: { path: { id } }, signal })),
  });
}

/** The operations of an authority the user may see, the heaviest objectives first; null leaves the question unasked. */
export function useOperationsOf(authorityId: number | null) {
  return useQuery({
    queryKey: ['operations', 'of-authority', authorityId],
    queryFn: ({ signal }) => {
      const query = { authorityId: authorityId!, size: 100, sort: '-committed' };
      return ask(api.GET('/api/v1/operations', { params: { query }, signal }));
    },
    enabled: authorityId !== null,
  });
}

/** Records a contracting authority, or saves the one given. */
export function useWriteAuthority(
  existing: { id: number; version: number } | null,
  onSuccess: (saved: Schemas['SavedVersion']) => void,
) {
  return useWrite<AuthorityInput, Schemas['SavedVersion']>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/authorities/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(api.POST('/api/v1/authorities', { body: input, headers })),
    { invalidates: [['authorities'], ['operations'], ['options', 'authorities']], onSuccess },
  );
}
