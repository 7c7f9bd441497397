import type { ViewKeeper } from '@clausier/domain/saved-views/view-pages';
import { useSession } from '../session/use-session';

/** For whom the user keeps views of lists: their house, their authority or the metropolis; null when they keep none. */
export function useViewKeeper(): ViewKeeper | null {
  const { role } = useSession().user;
  if (role === 'FACILITATOR' || role === 'HOUSE_MANAGER') return 'HOUSE';
  return role === 'AUTHORITY' || role === 'METROPOLIS' ? role : null;
}
