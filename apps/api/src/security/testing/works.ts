import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import type pg from 'pg';
import type { House } from './house.js';
import type { Marks } from './marks.js';

/** One operation with one record of each kind under it. */
export interface Works {
  readonly operationId: number;
  readonly publicContractId: number;
  readonly lotId: number;
  readonly clauseId: number;
  readonly partyId: number;
  readonly amendmentId: number;
  readonly clause: ClauseFixture;
}

/** An operation of a house for its authority, held by its firm. `on` is the mark its names bear. */
export async function someWorks(
  db: pg.Pool,
  marks: Marks,
  house: House,
  on: 'operation' | 'second operation',
): Promise<Works> {
  const mark = marks.of(house.name, on);
  const operation = await anOperation(db, {
    territory: house.territory,
    authority_id: house.authority.id,
    name: mark,
    reference: mark,
    address: marks.of(house.name, 'operation address'),
  });
  const clause = await aClause(db, operation);
  await db.query('update public_contract set number = $1, subject = $1 where id = $2', [
    mark,
    clause.public_contract_id,
  ]);
  await db.query('update lot set number = $1, name = $1 where id = $2', [mark, clause.lot_id]);
  const party = await aParty(db, clause, house.firm.id, { is_lead: true });
  const amendment = await insert<{ id: number }>(db, 'clause_amendment', {
    clause_id: clause.id,
    number: 1,
    signed_on: '2023-01-10',
    committed_hours: 90_000,
    reason: marks.of(house.name, 'amendment'),
  });
  return {
    operationId: operation.id,
    publicContractId: clause.public_contract_id,
    lotId: clause.lot_id,
    clauseId: clause.id,
    partyId: party.id,
    amendmentId: amendment.id,
    clause,
  };
}
