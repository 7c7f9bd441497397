import type { ProposedLot, ProposedParty } from '@clausier/domain/open-data/propose';
import sql from 'sql-template-tag';
import { addParty } from '../../contracts/public-contracts/write-party.js';
import type { Scope } from '../../database/scope.js';
import { createFirm } from '../../firms/write-firm.js';
import { invalid } from '../../platform/refuse.js';
import type { FollowInput } from './follow-input.js';

/**
 * Enters the firms of a record on its lot, the holder first: the others of the group beside it, the subcontractors under
 * it. A firm nobody knows yet takes the name and kind that were given. Throws `field-missing` (its name).
 */
export async function enterParties(
  scope: Scope,
  lotId: number,
  { parties }: ProposedLot,
  { firms = [], leftOut = [] }: FollowInput,
): Promise<void> {
  const entered = parties.filter(
    ({ siret, left }) => left === null && siret !== null && !leftOut.includes(siret),
  );
  let holderId: number | undefined;
  for (const party of entered) {
    const firmId = await firmOf(scope, party, firms);
    // Without the holder that was left out, the next of the group holds.
    const role = party.role === 'CO_CONTRACTOR' && holderId === undefined ? 'HOLDER' : party.role;
    if (role === 'SUBCONTRACTOR' && holderId === undefined) continue;
    const parentPartyId = role === 'SUBCONTRACTOR' ? holderId : null;
    const { id } = await addParty(scope, lotId, { firmId, role, isLead: party.isLead, parentPartyId });
    if (role === 'HOLDER') holderId = id;
  }
}

async function firmOf(
  scope: Scope,
  { siret }: ProposedParty,
  firms: NonNullable<FollowInput['firms']>,
): Promise<number> {
  const known = await scope.first<{ id: number }>(sql`select id from firm where siret = ${siret}`);
  if (known) return known.id;
  const index = firms.findIndex((firm) => firm.siret === siret);
  const given = firms[index];
  if (!given) throw invalid('field-missing', 'firms');
  return (await createFirm(scope, given)).id;
}
