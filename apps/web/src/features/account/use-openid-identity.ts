import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import type { Proof } from './second-factor/use-second-factor';

export type LinkedIdentity = components['schemas']['OpenIdIdentityView'];

const identityQuery = queryOptions({
  queryKey: ['openid-identity'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/openid/identity', { signal })),
});

/** The identity that opens the account of whoever is signed in, and the provider of the installation. */
export const useOpenIdIdentity = () => useQuery(identityQuery);

/**
 * Whether a password opens the account too: not when it was made by an invitation accepted at the provider. Undefined until
 * it is known; when it cannot be known, what most accounts have.
 */
export function useHasPassword(): boolean | undefined {
  const { data, isError } = useOpenIdIdentity();
  return isError ? true : data?.canUnlink;
}

/** Leaves for the provider to link an identity, once one has shown again who one is. */
export function useLinkIdentity() {
  return useWrite((body: Proof, headers) => ask(api.POST('/api/v1/openid/identity', { body, headers })), {
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

export function useUnlinkIdentity(onDone: () => void) {
  return useWrite<void, unknown>((_, headers) => ask(api.DELETE('/api/v1/openid/identity', { headers })), {
    invalidates: [identityQuery.queryKey],
    onSuccess: onDone,
  });
}
