import { useQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from './session';

/** The session of a screen behind the sign-in page; throws anywhere else. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession is used outside a signed-in screen');
  return data;
}
