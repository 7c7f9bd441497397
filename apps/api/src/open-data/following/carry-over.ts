import type { ProposedLot } from '@clausier/domain/open-data/propose';
import sql from 'sql-template-tag';
import { lotLineage } from '../../contracts/lineage.query.js';
import type { Scope } from '../../database/scope.js';
import { notFound, ruleBroken } from '../../platform/refuse.js';
import { type PublishedRecord, proposalOf } from './published-record.js';

/** Enters the amendments of a record that its lot does not have yet, each once, and the amount they lead to. */
export async function carryOver(scope: Scope, lotId: number, proposed: ProposedLot): Promise<void> {
  const amendments = proposed.amendments.map(({ number, notifiedOn, subject, amountCents, months }) => ({
    number,
    notified_on: notifiedOn,
    subject,
    amount_cents: amountCents,
    months,
  }));
  await scope.run(sql`
    insert into lot_amendment (lot_id, public_contract_id, operation_id, territory_id, authority_id, number, notified_on, subject, amount_cents, months)
    select l.id, l.public_contract_id, l.operation_id, l.territory_id, l.authority_id, a.number, a.notified_on, a.subject, a.amount_cents, a.months
    from lot l, jsonb_to_recordset(${JSON.stringify(amendments)}::jsonb)
      as a (number integer, notified_on date, subject text, amount_cents bigint, months integer)
    where l.id = ${lotId} on conflict on constraint lot_amendment_number_once do nothing`);
  await scope.run(sql`
    update lot set amount_cents = ${proposed.amountCents}::bigint
    where id = ${lotId} and ${proposed.amountCents}::bigint is not null and amount_cents is distinct from ${proposed.amountCents}::bigint`);
}

/**
 * Carries what was published since into the lot that follows a record: its new amendments and its amount. Firms are not
 * touched: hours may hang on them. Throws `not-found` when the house follows no such record, `nothing-to-change`.
 */
export async function carryOverChanges(scope: Scope, publishedId: number): Promise<void> {
  const stored = await scope.first<PublishedRecord & { lotId: number; carried: string }>(sql`
    select p.id, p.kind, p.buyer, p.number, p.digest, p.record, p.beside, f.lot_id as "lotId", f.carried_digest as carried
    from lot_publication f join published_contract p on p.id = f.published_contract_id
    where p.id = ${publishedId} for update of f`);
  if (!stored) throw notFound();
  await lotLineage(scope, stored.lotId);
  if (stored.carried === stored.digest) throw ruleBroken('nothing-to-change');
  await carryOver(scope, stored.lotId, proposalOf(stored).lot);
  await scope.run(sql`
    update lot_publication set carried_digest = ${stored.digest}, recorded_by_user_id = ${scope.actor.userId} where lot_id = ${stored.lotId}`);
}
