import type { QueryClient } from '@tanstack/react-query';
import { type Session, sessionQuery } from './session';

/**
 * Another user, or nobody: nothing read under the previous session is kept. The session's own query stays in place,
 * because the shell watches it.
 */
export function changeSession(queries: QueryClient, session: Session | null): void {
  const [name] = sessionQuery.queryKey;
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== name });
}
