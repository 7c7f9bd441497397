import type { ReactNode } from 'react';
import type { RouteHandle } from '../lib/routing/feature';
import { useSession } from '../lib/session/use-session';
import { Forbidden } from './errors/Forbidden';

/** Shows a screen to the roles it is for. What protects the data is the API; this only spares a useless screen. */
export function OpenTo({ roles, children }: RouteHandle & { children: ReactNode }) {
  const { role } = useSession().user;
  return !roles || roles.includes(role) ? children : <Forbidden />;
}
