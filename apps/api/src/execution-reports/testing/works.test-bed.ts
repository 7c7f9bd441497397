import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aHouseAtWork, type HouseAtWork } from '../../contracts/house.test-bed.js';
import { actorOf, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';

/** An operation as a bilan finds it: two contracts, one held by a firm alone, one by a consortium with a subcontractor. */
export interface Works {
  readonly lys: HouseAtWork;
  readonly operationId: number;
  /** Held by one firm, over, 200 EUR an hour, 1 000 h asked. */
  readonly alone: ClauseFixture;
  /** Held by a consortium, until 2030, without a penalty, 600 h asked. */
  readonly together: ClauseFixture;
  readonly lead: { readonly firmId: number; readonly partyId: number };
  readonly partner: { readonly firmId: number; readonly partyId: number };
  readonly helper: { readonly firmId: number; readonly partyId: number };
  readonly holder: { readonly firmId: number; readonly partyId: number };
  readonly buyer: Actor;
  userOfFirm(firmId: number): Promise<Actor>;
}

/** Opens it for a house. Today is 2024-06-15. */
export async function someWorks(bed: TestBed): Promise<Works> {
  const { db } = bed;
  const lys = await aHouseAtWork(bed);
  const operation = await anOperation(db, {
    territory: lys.territory,
    authority_id: lys.authorityId,
    name: 'Groupe scolaire Vercourt',
  });
  const alone = await aClause(db, operation, {
    due_on: '2024-03-31',
    penalty_cents_per_hour: 20_000,
  });
  const together = await aClause(db, operation, { committed_hours: 60_000 });
  const party = async (clause: ClauseFixture, name: string, more: Record<string, unknown>) => {
    const { id: firmId } = await aFirm(db, { name });
    return { firmId, partyId: (await aParty(db, clause, firmId, more)).id };
  };
  const holder = await party(alone, 'Bâtisseurs du Ferrain', {});
  const lead = await party(together, 'Couleurs du Virolois', { is_lead: true });
  const partner = await party(together, 'Éveil Insertion', { role: 'CO_CONTRACTOR' });
  const below = { role: 'SUBCONTRACTOR', parent_party_id: partner.partyId };
  const helper = await party(together, 'Atelier Vercourt', below);
  const buyer = await aUser(db, { role: 'AUTHORITY', authority_id: lys.authorityId });
  return {
    lys,
    operationId: operation.id,
    alone,
    together,
    holder,
    lead,
    partner,
    helper,
    buyer: actorOf({ ...buyer, role: 'AUTHORITY', authority_id: lys.authorityId }),
    userOfFirm: async (firmId) =>
      actorOf({ ...(await aUser(db, { role: 'FIRM', firm_id: firmId })), role: 'FIRM', firm_id: firmId }),
  };
}

/** The consortium shares its objective: hundredths for the lead and for its partner. */
export async function divide(
  bed: TestBed,
  { together, lead, partner, lys }: Works,
  [first, second]: readonly [number, number],
): Promise<void> {
  await bed.db.query(
    `with made as (insert into objective_division (clause_id, lot_id, revision, objective_hours, decided_on, reason, decided_by_user_id)
      values ($1, $2, 1, $3, '2024-01-10', 'Selon la convention', $4) returning id)
    insert into objective_part (division_id, lot_id, contract_party_id, hours)
      select id, $2, p.party, p.hours from made, (values ($5::integer, $6::integer), ($7, $8)) p (party, hours)`,
    [
      together.id,
      together.lot_id,
      first + second,
      lys.house.userId,
      lead.partyId,
      first,
      partner.partyId,
      second,
    ],
  );
}

/** An amendment of the clause of the consortium. */
export function amend(
  bed: TestBed,
  clause: ClauseFixture,
  signedOn: string,
  hours: number,
): Promise<unknown> {
  return insert(bed.db, 'clause_amendment', {
    clause_id: clause.id,
    number: 1,
    signed_on: signedOn,
    committed_hours: hours,
    reason: 'Surfaces',
  });
}
