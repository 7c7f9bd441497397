import { createContext, use } from 'react';
import type { Session } from './session';

/** The session the shell was opened with: it outlives by one render the one that has just ended. */
export const SessionContext = createContext<Session | null>(null);

/** The session of a screen behind the sign-in page; throws anywhere else. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is used outside a signed-in screen');
  return session;
}
