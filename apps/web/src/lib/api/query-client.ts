import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

/** Reads are tried again when the network or the server failed, never when the answer was a refusal. */
function isWorthRetrying(count: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return count < 2 && (status === 0 || status >= 502);
}

/** One cache for the application: the only place server state lives. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // 'always': offline, a request fails at once and the screen says so, instead of waiting in silence.
    queries: { staleTime: 15_000, retry: isWorthRetrying, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
