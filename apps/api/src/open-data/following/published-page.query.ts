import { changesBetween } from '@clausier/domain/open-data/changes';
import { hasSocialClause } from '@clausier/domain/open-data/facts';
import { inOfficialOrder } from '@clausier/domain/open-data/in-order';
import { validSiret } from '@clausier/domain/open-data/propose';
import sql, { raw } from 'sql-template-tag';
import { operationsInScope } from '../../contracts/operations/operations-in-scope.js';
import type { Scope } from '../../database/scope.js';
import type { CommuneName } from '../../territories/communes.query.js';
import { BUYER } from '../listing.query.js';
import type { PublishedPage } from './published-page.view.js';
import { type Proposal, type PublishedRecord, proposalOf } from './published-record.js';

type Stored = PublishedRecord &
  Pick<
    PublishedPage,
    'anomalies' | 'followedBy' | 'authority' | 'changes' | 'lot' | 'operations' | 'siblings'
  > & {
    named: PublishedPage['buyer'];
  };

/** A published contract with what following it would enter. Throws `not-found`. */
export async function readPublishedPage(scope: Scope, id: number): Promise<PublishedPage> {
  const { anomalies, followedBy, authority, changes, lot, operations, siblings, named, ...stored } =
    await readStored(scope, id);
  const proposal = proposalOf(stored);
  const { facts } = proposal;
  const known = await knownFirms(scope, proposal);
  return {
    id,
    kind: stored.kind,
    number: stored.number || facts.id || stored.beside.id,
    subject: facts.subject ?? '',
    buyer: named,
    authority,
    isBuyerValid: validSiret(stored.buyer) !== null,
    notifiedOn: facts.notifiedOn,
    amountCents: proposal.lot.amendments.length > 0 ? centsAtFirst(proposal) : proposal.lot.amountCents,
    currentAmountCents: proposal.lot.amountCents,
    months: proposal.lot.months,
    place: [facts.place.code, stored.beside.placeName].filter(Boolean).join(' '),
    commune: await communeOf(scope, proposal),
    social: [...facts.social],
    isSocial: hasSocialClause(facts),
    parties: proposal.lot.parties.map((party) => {
      const firm = known.get(party.siret ?? '');
      return { ...party, name: firm?.name ?? party.name, firmId: firm?.id ?? null };
    }),
    amendments: [...proposal.lot.amendments],
    values: changesBetween({}, inOfficialOrder(stored.kind, stored.record)).map(({ path, after }) => ({
      path,
      value: after ?? '',
    })),
    anomalies,
    changes,
    followedBy,
    lot,
    operations,
    siblings,
  };
}

function centsAtFirst({ facts, lot, ...stored }: Proposal): number | null {
  return proposalOf({ ...stored, record: { ...stored.record, modifications: undefined } }).lot.amountCents;
}

function readStored(scope: Scope, id: number): Promise<Stored> {
  return scope.one<Stored>(sql`
    select p.id, p.kind, p.buyer, p.number, p.digest, p.record, p.beside, p.anomalies, ${raw(BUYER)} as named,
      (select json_build_object('id', t.id, 'name', t.name) from territory t where t.id = p.followed_by_territory_id) as "followedBy",
      (select json_build_object('id', a.id, 'name', a.name) from contracting_authority a where a.siret = p.buyer) as authority,
      coalesce((select json_agg(json_build_object('fileId', f.id, 'fileName', f.name, 'receivedAt', f.received_at, 'changes', c.changes)
          order by f.received_at desc, f.id desc)
        from published_change c join open_data_file f on f.id = c.file_id where c.published_contract_id = p.id), '[]') as changes,
      (select json_build_object('operationId', o.id, 'operationName', o.name, 'lotId', l.lot_id, 'isChanged', l.carried_digest <> p.digest)
        from lot_publication l join operation o on o.id = l.operation_id
        where l.published_contract_id = p.id and ${operationsInScope(scope.actor, 'o')}) as lot,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
        from operation o join contracting_authority a on a.id = o.authority_id
        where a.siret = p.buyer and o.status <> 'CLOSED' and ${operationsInScope(scope.actor, 'o')}), '[]') as operations,
      (select count(*)::integer from published_contract s where s.buyer = p.buyer and s.id <> p.id and s.is_social
        and s.followed_by_territory_id is null and s.notified_on = p.notified_on) as siblings
    from published_contract p where p.id = ${id}`);
}

async function knownFirms(
  scope: Scope,
  { lot }: Proposal,
): Promise<Map<string, { id: number; name: string }>> {
  const sirets = lot.parties.flatMap(({ siret }) => (siret === null ? [] : [siret as string]));
  const firms = await scope.rows<{ siret: string; id: number; name: string }>(sql`
    select siret, id, name from firm where siret = any (${sirets}::text[])`);
  return new Map(firms.map(({ siret, ...firm }) => [siret, firm]));
}

/** The commune of the works: by its INSEE code, else by its postal code when it has one commune or the record names it. */
async function communeOf(scope: Scope, { facts, beside }: Proposal): Promise<CommuneName | null> {
  const { code, type } = facts.place;
  if (code === null) return null;
  const found = await scope.rows<CommuneName>(sql`
    select c.code, c.name from commune c
    where (${type} = 'Code commune' and c.code = ${code})
      or (${type} is distinct from 'Code commune' and ${code} = any (c.postal_codes)
        and (c.name_key = name_key(${beside.placeName})
          or (select count(*) from commune o where ${code} = any (o.postal_codes)) = 1))
    order by c.code limit 1`);
  return found[0] ?? null;
}
