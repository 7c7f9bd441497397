import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import type pg from 'pg';
import type { Marks } from '../marks.js';
import type { House } from './house.js';

/** One operation with one record of each kind under it. */
export interface Works {
  readonly operationId: number;
  readonly publicContractId: number;
  readonly lotId: number;
  readonly clauseId: number;
  readonly partyId: number;
  readonly amendmentId: number;
  /** A file that was imported, and a contract of it that the lot follows. */
  readonly openDataFileId: number;
  readonly publishedId: number;
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
  const published = await somePublished(db, house, clause);
  return {
    operationId: operation.id,
    publicContractId: clause.public_contract_id,
    lotId: clause.lot_id,
    clauseId: clause.id,
    partyId: party.id,
    amendmentId: amendment.id,
    ...published,
    clause,
  };
}

/** What is published is everybody's: it bears no mark of the house that brought it. */
async function somePublished(
  db: pg.Pool,
  { territory, accounts, authority }: House,
  { lot_id, public_contract_id, operation_id }: ClauseFixture,
): Promise<Pick<Works, 'openDataFileId' | 'publishedId'>> {
  const by = accounts.facilitator.id;
  const file = await insert<{ id: number }>(db, 'open_data_file', {
    name: 'decp.json',
    size: 1,
    sha256: Buffer.alloc(32),
    territory_id: territory.id,
    received_by_user_id: by,
    encoding: 'UTF-8',
    records: 1,
    new_records: 1,
  });
  const contract = await insert<{ id: number }>(db, 'published_contract', {
    kind: 'CONTRACT',
    buyer: authority.siret,
    number: String(lot_id),
    twin: '',
    version: '',
    digest: '',
    record: '{}',
    beside: JSON.stringify({
      id: '',
      buyerId: '',
      buyerName: '',
      placeName: '',
      firmNames: {},
      amendmentSubjects: [],
    }),
    subject: 'Travaux',
    is_social: true,
    first_file_id: file.id,
    last_file_id: file.id,
    followed_by_territory_id: territory.id,
  });
  await insert(db, 'lot_publication', {
    lot_id,
    public_contract_id,
    operation_id,
    territory_id: territory.id,
    authority_id: authority.id,
    published_contract_id: contract.id,
    carried_digest: '',
    recorded_by_user_id: by,
  });
  return { openDataFileId: file.id, publishedId: contract.id };
}
