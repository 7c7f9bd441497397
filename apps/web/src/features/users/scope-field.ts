import type { Option } from '../../ui/choices/OptionItem';
import type { Role, UserItem } from './use-users';

/** The field that says what a role acts for; null for the roles that see the whole metropolis. */
export const scopeFieldOf: Record<Role, 'territoryId' | 'firmId' | 'authorityId' | null> = {
  FACILITATOR: 'territoryId',
  HOUSE_MANAGER: 'territoryId',
  FIRM: 'firmId',
  AUTHORITY: 'authorityId',
  METROPOLIS: null,
  ADMINISTRATOR: null,
};

/** What an account acts for. */
export function scopeOf({ territory, firm, authority }: UserItem): Option | null {
  const scope = territory ?? firm ?? authority;
  return scope ? { id: scope.id, label: scope.name } : null;
}
