import { api, ask } from '../../lib/api/client';
import { useWrite } from '../../lib/api/use-write';
import { providerQuery } from '../../lib/openid/provider';

/** Leaves for the identity provider, which sends the browser back to the page that was wanted. */
export function useSignInWithProvider() {
  return useWrite(
    (body: { returnPath: string }, headers) => ask(api.POST('/api/v1/openid/sign-in', { body, headers })),
    { onSuccess: ({ url }) => window.location.assign(url) },
  );
}

/** Leaves for the identity provider to accept an invitation with the identity it knows. */
export function useAcceptWithProvider() {
  return useWrite(
    (body: { token: string }, headers) => ask(api.POST('/api/v1/openid/invitation', { body, headers })),
    { onSuccess: ({ url }) => window.location.assign(url) },
  );
}

/** Ends the session the identity provider keeps on this device. */
export function useSignOutOfProvider() {
  return useWrite<void, { url: string | null }>(
    (_, headers) => ask(api.POST('/api/v1/openid/sign-out', { headers })),
    {
      invalidates: [providerQuery.queryKey],
      onSuccess: ({ url }) => {
        if (url !== null) window.location.assign(url);
      },
    },
  );
}
