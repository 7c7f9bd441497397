import { useSession } from '../../lib/session/use-session';

/** What the user may do with operations: houses write, the others read. */
export function useRights(): { canWrite: boolean; isMetropolis: boolean } {
  const { role } = useSession().user;
  return {
    canWrite: role === 'FACILITATOR' || role === 'HOUSE_MANAGER',
    isMetropolis: role === 'METROPOLIS',
  };
}
