import type { NavigationEntry } from '../../lib/routing/feature';
import type { Role } from '../../lib/session/session';
import { features } from '../features';

const groups = ['work', 'follow', 'settings'] as const;

/** The links a role sees, group by group, without the empty groups. */
export function navigationOf(role: Role): { group: (typeof groups)[number]; entries: NavigationEntry[] }[] {
  const mine = features
    .flatMap((feature) => feature.navigation)
    .filter((entry) => entry.roles.includes(role))
    .sort((a, b) => a.order - b.order);
  return groups
    .map((group) => ({ group, entries: mine.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0);
}
