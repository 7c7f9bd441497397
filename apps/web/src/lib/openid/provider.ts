import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';

/** The identity provider of the installation, if it has one, and whether this browser may still be signed in there. */
export const providerQuery = queryOptions({
  queryKey: ['openid'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/openid', { signal })),
  staleTime: 60_000,
});
