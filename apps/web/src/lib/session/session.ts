import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { ProblemError } from '../api/problem';
import type { components } from '../api/schema.gen';

export type Session = components['schemas']['SessionView'];
export type Role = Session['user']['role'];

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await ask(api.GET('/api/v1/session', { signal }));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});
