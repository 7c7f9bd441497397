import type { Role } from '../platform/actor.js';
import { invalid, ruleBroken } from '../platform/refuse.js';
import type { UserScopes } from './new-user.js';

type ScopeField = 'territoryId' | 'firmId' | 'authorityId';

const SCOPE_FIELDS: readonly ScopeField[] = ['territoryId', 'firmId', 'authorityId'];

const SCOPE_OF_ROLE: Record<Role, ScopeField | null> = {
  FACILITATOR: 'territoryId',
  HOUSE_MANAGER: 'territoryId',
  FIRM: 'firmId',
  AUTHORITY: 'authorityId',
  METROPOLIS: null,
  ADMINISTRATOR: null,
};

/**
 * The scope columns of an account: the one its role needs, the others null. Throws `field-missing` when it is not
 * given, `user-scope-not-of-role` when another one is.
 */
export function scopeOfRole(input: UserScopes): Record<ScopeField, number | null> {
  const needed = SCOPE_OF_ROLE[input.role];
  for (const field of SCOPE_FIELDS) {
    const isGiven = input[field] !== undefined && input[field] !== null;
    if (field === needed && !isGiven) throw invalid('field-missing', field);
    if (field !== needed && isGiven) throw ruleBroken('user-scope-not-of-role', field);
  }
  return {
    territoryId: input.territoryId ?? null,
    firmId: input.firmId ?? null,
    authorityId: input.authorityId ?? null,
  };
}
