import { ruleBroken as domainRuleBroken } from '@clausier/domain/shared/refuse';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict, notFound, ruleBroken } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { lotLineage } from '../lineage.query.js';
import { operationsInScope } from '../operations/operations-in-scope.js';
import { refusePartyWithHours } from '../refuse-with-hours.js';
import { ContractPartyRow } from './contract-party.row.js';
import type { ChangedParty, NewParty } from './new-party.js';

const REFUSALS = {
  contract_party_firm_fk: () => notFound('firmId'),
  contract_party_firm_once: () => conflict('party-firm-taken', 'firmId'),
  contract_party_holder_once: () => conflict('party-holder-taken', 'role'),
  contract_party_lead_once: () => conflict('party-lead-taken', 'isLead'),
  contract_party_parent_fk: () => ruleBroken('party-parent-not-in-lot', 'parentPartyId'),
  contract_party_not_its_own_parent: () => ruleBroken('party-parent-not-in-lot', 'parentPartyId'),
};

type Place = Pick<NewParty, 'role' | 'isLead' | 'parentPartyId'>;

/**
 * Adds a firm to a lot. Throws `not-found`, `party-parent-missing` and `party-parent-not-in-lot` (a subcontractor works
 * for a party of the same lot), `party-with-parent`, `party-firm-taken`, `party-holder-taken`, `party-lead-taken`.
 */
export async function addParty(scope: Scope, lotId: number, input: NewParty): Promise<SavedVersion> {
  const lineage = await lotLineage(scope, lotId);
  const values = { ...placeOf(input), firmId: input.firmId, ...lineage };
  const id = await naming(REFUSALS, insertRow(scope, ContractPartyRow, values));
  return savedVersion(scope, 'contract_party', id);
}

/** Changes the place of a firm in a lot. Throws what `addParty` does, and `version-stale`. */
export async function changeParty(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedParty,
): Promise<SavedVersion> {
  await partyInScope(scope, id);
  if (input.parentPartyId) await refuseCircle(scope, id, input.parentPartyId);
  await naming(REFUSALS, updateVersion(scope, ContractPartyRow, { id, version }, placeOf(input)));
  return savedVersion(scope, 'contract_party', id);
}

/** Takes a firm off a lot when nobody was assigned through it and no subcontractor works for it. Throws `has-hours`, `still-referenced`. */
export async function removeParty(scope: Scope, id: number): Promise<void> {
  await partyInScope(scope, id);
  await refusePartyWithHours(scope, id);
  await scope.run(sql`delete from contract_party where id = ${id}`);
}

async function partyInScope(scope: Scope, id: number): Promise<void> {
  await scope.one(sql`
    select p.id from contract_party p where p.id = ${id} and ${operationsInScope(scope.actor, 'p')}`);
}

/** A party cannot end up working for one of its own subcontractors: the tree of a lot would lose its root. */
async function refuseCircle(scope: Scope, id: number, parentPartyId: number): Promise<void> {
  const circle = await scope.first(sql`
    with recursive above as (
      select p.id, p.parent_party_id from contract_party p where p.id = ${parentPartyId}
      union select p.id, p.parent_party_id from contract_party p join above a on p.id = a.parent_party_id)
    select 1 from above where id = ${id}`);
  if (circle) throw ruleBroken('party-parent-not-in-lot', 'parentPartyId');
}

function placeOf({ role, isLead, parentPartyId = null }: Place) {
  if (role === 'SUBCONTRACTOR' && parentPartyId === null)
    throw ruleBroken('party-parent-missing', 'parentPartyId');
  if (role !== 'SUBCONTRACTOR' && parentPartyId !== null)
    throw domainRuleBroken('party-with-parent', 'parentPartyId');
  return { role, isLead, parentPartyId };
}
