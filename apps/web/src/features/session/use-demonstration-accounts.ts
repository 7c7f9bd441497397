import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import { ProblemError } from '../../lib/api/problem';
import type { components } from '../../lib/api/schema.gen';

export type DemonstrationAccount = components['schemas']['DemonstrationAccount'];

/** The accounts anybody may try; none when this is not a demonstration. */
export function useDemonstrationAccounts() {
  return useQuery({
    queryKey: ['demonstration-accounts'],
    queryFn: async ({ signal }): Promise<DemonstrationAccount[]> => {
      try {
        return await ask(api.GET('/api/v1/demonstration/accounts', { signal }));
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 404) return [];
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
