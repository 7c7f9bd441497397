import { describe, expect, it } from '@jest/globals';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { houseOf } from './territory-of-house.js';

const as = (actor: Partial<Actor>) =>
  houseOf({ actor: { userId: 1, territoryId: null, firmId: null, authorityId: null, ...actor } } as Scope);

describe('the house somebody acts for', () => {
  it('is that of facilitators and of their manager', () => {
    expect(as({ role: 'FACILITATOR', territoryId: 7 })).toBe(7);
    expect(as({ role: 'HOUSE_MANAGER', territoryId: 7 })).toBe(7);
  });

  it.each<Partial<Actor>>([
    { role: 'FIRM', firmId: 7 },
    { role: 'AUTHORITY', authorityId: 7 },
    { role: 'METROPOLIS' },
    { role: 'ADMINISTRATOR' },
  ])('is nobody else’s, whatever the route let through: $role', (actor) => {
    expect(() => as(actor)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
