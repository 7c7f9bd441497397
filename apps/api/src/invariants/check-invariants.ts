import type { EntityManager } from 'typeorm';
import { readBrokenClosings } from '../closings/recompute-closing.js';
import { checkLedgerInvariants, type InvariantResult } from './ledger-invariants.query.js';

/** All invariants, recomputed on all of the data. Reads ids and sums only, never a name. */
export async function checkInvariants(em: EntityManager): Promise<InvariantResult[]> {
  const broken = await readBrokenClosings(em);
  return [
    ...(await checkLedgerInvariants(em)),
    {
      invariant: 'I9',
      name: 'every closing recomputes to its hash',
      breaks: broken.length,
      example: broken[0] ?? null,
    },
  ];
}
