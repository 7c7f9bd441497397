import { useByLink } from '../../lib/session/use-by-link';
import { useSession } from '../../lib/session/use-session';
import type { Crumb } from '../../ui/page/Page';

/** The firm above every page of its own, and until when the link serves for whoever came by one. */
export function useFirmCrumb(): Crumb[] {
  const { user } = useSession();
  const byLink = useByLink();
  if (!user.firm) return [];
  return [{ label: byLink ? `${user.firm.name} · ${byLink}` : user.firm.name }];
}
