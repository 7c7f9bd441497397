import { validSiret } from '@clausier/domain/open-data/propose';
import sql from 'sql-template-tag';
import { createAuthority } from '../../authorities/write-authority.js';
import { operationLineage } from '../../contracts/lineage.query.js';
import { createOperation } from '../../contracts/operations/write-operation.js';
import { createPublicContract } from '../../contracts/public-contracts/write-public-contract.js';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { conflict, invalid, notFound, ruleBroken } from '../../platform/refuse.js';
import { carryOver } from './carry-over.js';
import { enterParties } from './enter-parties.js';
import type { Followed, FollowInput } from './follow-input.js';
import { type Proposal, type PublishedRecord, proposalOf } from './published-record.js';

/**
 * Follows published contracts: the buyer, the operation, the public contract, a lot for each record with its firms and its
 * amendments, all or nothing. Throws `not-found`, `published-already-followed`, `published-of-several-buyers`,
 * `published-of-another-buyer`, `published-not-chosen`, `field-missing`, and what entering each by hand would.
 */
export async function followContracts(scope: Scope, input: FollowInput): Promise<Followed> {
  if (input.operationId) await operationLineage(scope, input.operationId);
  const proposals = await takeRecords(scope, input);
  const operationId = await operationFor(scope, input, proposals[0]!);
  const { id: publicContractId } = await createPublicContract(scope, operationId, {
    number: input.contractNumber,
    subject: input.subject,
    kind: 'PUBLIC',
    notifiedOn: earliest(proposals.map(({ facts }) => facts.notifiedOn)),
    amountCents: total(proposals.map(({ lot }) => lot.amountCents)),
    lots: input.records.map(({ lotNumber, lotName }, index) => ({
      number: lotNumber,
      name: lotName,
      amountCents: proposals[index]!.lot.amountCents,
    })),
  });
  for (const [index, { lotNumber }] of input.records.entries()) {
    const { id: lotId } = await scope.one<{ id: number }>(sql`
      select id from lot where public_contract_id = ${publicContractId} and number = ${lotNumber}`);
    const proposal = proposals[index]!;
    await enterParties(scope, lotId, proposal.lot, input);
    await scope.run(sql`
      insert into lot_publication (lot_id, public_contract_id, operation_id, territory_id, authority_id, published_contract_id, carried_digest,
        recorded_by_user_id)
      select l.id, l.public_contract_id, l.operation_id, l.territory_id, l.authority_id, ${proposal.id}, ${proposal.digest}, ${scope.actor.userId}
      from lot l where l.id = ${lotId}`);
    await carryOver(scope, lotId, proposal.lot);
  }
  return { operationId, publicContractId };
}

/** The records, in the order asked, taken for the house: whoever comes second is told that they are. */
async function takeRecords(scope: Scope, { records }: FollowInput): Promise<Proposal[]> {
  const ids = records.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw conflict('published-already-followed', 'records');
  const found = await scope.rows<PublishedRecord & { isTaken: boolean }>(sql`
    select id, kind, buyer, number, digest, record, beside, followed_by_territory_id is not null as "isTaken"
    from published_contract where id = any (${ids}::integer[]) order by id for update`);
  if (found.length < ids.length) throw notFound('records');
  if (found.some(({ isTaken }) => isTaken)) throw conflict('published-already-followed', 'records');
  if (new Set(found.map(({ buyer }) => buyer)).size > 1)
    throw ruleBroken('published-of-several-buyers', 'records');
  await scope.run(sql`
    update published_contract set followed_by_territory_id = ${houseOf(scope)} where id = any (${ids}::integer[])`);
  return ids.map((id) => proposalOf(found.find((one) => one.id === id)!));
}

async function operationFor(scope: Scope, input: FollowInput, proposal: Proposal): Promise<number> {
  if (input.operationId) {
    const { authorityId } = await operationLineage(scope, input.operationId);
    const { siret } = await scope.one<{ siret: string }>(sql`
      select siret from contracting_authority where id = ${authorityId}`);
    // A SIRET that is wrong in the record says nothing about whose operation it is.
    if (validSiret(proposal.buyer) !== null && siret !== proposal.buyer)
      throw ruleBroken('published-of-another-buyer', 'operationId');
    return input.operationId;
  }
  if (!input.operation) throw invalid('published-not-chosen', 'operationId');
  const authorityId = await authorityFor(scope, input, proposal);
  return (await createOperation(scope, { ...input.operation, authorityId })).id;
}

async function authorityFor(scope: Scope, input: FollowInput, { buyer }: Proposal): Promise<number> {
  const siret = validSiret(buyer);
  if (siret === null) {
    if (!input.authorityId) throw invalid('field-missing', 'authorityId');
    return input.authorityId;
  }
  const known = await scope.first<{ id: number }>(
    sql`select id from contracting_authority where siret = ${siret}`,
  );
  if (known) return known.id;
  if (!input.authorityName) throw invalid('field-missing', 'authorityName');
  return (await createAuthority(scope, { siret, name: input.authorityName })).id;
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

/** The sum of the amounts; null as soon as one is not known. */
function total(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}
