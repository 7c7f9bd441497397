import { ruleBroken } from '../shared/refuse.js';

/** Place of a firm in a public contract; LEAD is the holder that speaks for a consortium (mandataire). */
export const PARTY_ROLES = ['HOLDER', 'LEAD', 'CO_CONTRACTOR', 'SUBCONTRACTOR'] as const;

export type PartyRole = (typeof PARTY_ROLES)[number];

/**
 * A subcontractor works for another party of the contract; the others answer to the buyer directly.
 * Throws `subcontractor-without-parent`, `party-with-parent`.
 */
export function assertParent(role: PartyRole, hasParent: boolean): void {
  if (role === 'SUBCONTRACTOR' && !hasParent) throw ruleBroken('subcontractor-without-parent', 'parentParty');
  if (role !== 'SUBCONTRACTOR' && hasParent) throw ruleBroken('party-with-parent', 'parentParty');
}

/**
 * A contract has one holder alone, or one lead with its co-contractors. Throws `contract-without-holder`,
 * `consortium-without-lead`, `several-leading-parties`.
 */
export function assertParties(roles: readonly PartyRole[]): void {
  const leading = roles.filter((role) => role === 'HOLDER' || role === 'LEAD');
  if (leading.length === 0) throw ruleBroken('contract-without-holder', 'parties');
  if (leading.length > 1) throw ruleBroken('several-leading-parties', 'parties');
  if (roles.includes('CO_CONTRACTOR') && leading[0] !== 'LEAD')
    throw ruleBroken('consortium-without-lead', 'parties');
}
