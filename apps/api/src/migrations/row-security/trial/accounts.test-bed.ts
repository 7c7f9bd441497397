import type { Database } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import type { Acting } from '../../../database/in-transaction.js';

/** The day it is for everybody. */
const TODAY = '2024-06-15';

/** Somebody of the world, and what a transaction of theirs says. */
export interface Somebody {
  readonly name: string;
  readonly acting: Acting;
}

type Place = { readonly id: number };

/** Somebody of every role, the doors of the product, and two who read figures. */
export async function accounts(
  db: Database,
  of: { a: Place; b: Place; c: Place; authorities: Place[]; firms: Place[] },
): Promise<Somebody[]> {
  const wanted: [string, string, Record<string, number>][] = [
    ['facilitator A', 'FACILITATOR', { territory_id: of.a.id }],
    ['manager A', 'HOUSE_MANAGER', { territory_id: of.a.id }],
    ['facilitator B', 'FACILITATOR', { territory_id: of.b.id }],
    ['facilitator C', 'FACILITATOR', { territory_id: of.c.id }],
    ['firm 1', 'FIRM', { firm_id: of.firms[0]!.id }],
    ['firm 2', 'FIRM', { firm_id: of.firms[1]!.id }],
    ['firm 3', 'FIRM', { firm_id: of.firms[2]!.id }],
    ['authority 1', 'AUTHORITY', { authority_id: of.authorities[0]!.id }],
    ['authority 2', 'AUTHORITY', { authority_id: of.authorities[1]!.id }],
    ['metropolis', 'METROPOLIS', {}],
    ['administrator', 'ADMINISTRATOR', {}],
  ];
  const known: Somebody[] = [];
  for (const [name, role, scope] of wanted) {
    const { id } = await aUser(db, {
      role,
      name,
      is_demonstration: name === 'firm 1' || name === 'authority 2',
      ...scope,
    });
    const acting = {
      role: role as Acting['role'],
      userId: id,
      territoryId: scope.territory_id ?? null,
      firmId: scope.firm_id ?? null,
      authorityId: scope.authority_id ?? null,
      day: TODAY,
    };
    known.push({ name, acting });
  }
  const facilitator = known[0]!.acting;
  return [
    { name: 'nobody', acting: { role: '' as Acting['role'] } },
    { name: 'gate', acting: { role: 'GATE' } },
    { name: 'gate for facilitator A', acting: { role: 'GATE', userId: facilitator.userId! } },
    { name: 'system', acting: { role: 'SYSTEM', day: TODAY } },
    ...known,
    { name: 'facilitator A for figures', acting: { ...facilitator, purpose: 'STATISTICS' } },
    { name: 'firm 1 for figures', acting: { ...known[4]!.acting, purpose: 'STATISTICS' } },
  ];
}
