import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { assertNextInvoicing } from '@clausier/domain/contracts/invoicing';
import { committedHours } from '@clausier/domain/contracts/objective';
import { cents } from '@clausier/domain/numbers/cents';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import { MOST_HOURS } from '../clauses/most-hours.js';
import { clauseLineage } from '../lineage.query.js';
import { entryOf } from './clause-objective.js';
import { readInvoicingsOf } from './invoicings.query.js';
import type { NewInvoicing, SavedInvoicing } from './new-invoicing.js';

const REFUSALS = {
  clause_invoicing_revision_once: () => conflict('invoicing-made-meanwhile', 'seenRevision'),
  clause_invoicing_follows_the_last: () => conflict('invoicing-made-meanwhile', 'seenRevision'),
  clause_invoicing_reason_given: () => ruleBroken('field-too-short', 'reason'),
};

/**
 * Records what was invoiced in all on a clause of the house up to a day: a correction of that day where something was said of it.
 * Throws `not-found`, `invoicing-of-fixed-objective`, `invoicing-made-meanwhile`, `number-out-of-range` when it would ask for more
 * hours than can be counted, and what `assertNextInvoicing` throws.
 */
export async function recordInvoicing(
  scope: Scope,
  clauseId: number,
  { seenRevision, invoicedOn, cumulativeCents, ...input }: NewInvoicing,
): Promise<SavedInvoicing> {
  await clauseLineage(scope, clauseId);
  // The clause is held: neither other terms nor another entry slip in between what is read and what is written.
  const { centsPerHour, thresholdCents } = await scope.one<Terms>(sql`
    select cents_per_hour as "centsPerHour", threshold_cents as "thresholdCents"
    from social_clause where id = ${clauseId} for no key update`);
  if (centsPerHour === null || thresholdCents === null) throw ruleBroken('invoicing-of-fixed-objective');
  const known = await readInvoicingsOf(scope, clauseId);
  if (known.length !== seenRevision) throw conflict('invoicing-made-meanwhile', 'seenRevision');
  const reason = input.reason || null;
  const cumulative = cumulativeCents === null ? null : cents(cumulativeCents);
  assertNextInvoicing(
    known.map(entryOf),
    { invoicedOn: parseDay(invoicedOn), cumulative, reason },
    scope.today,
  );
  const terms = { centsPerHour: cents(centsPerHour), threshold: cents(thresholdCents) };
  if (cumulative !== null && committedHours({ kind: 'PROPORTIONAL', ...terms }, cumulative) > MOST_HOURS)
    throw invalid('number-out-of-range', 'cumulativeCents');
  const revision = seenRevision + 1;
  await naming(
    REFUSALS,
    scope.run(sql`
      insert into clause_invoicing (clause_id, revision, invoiced_on, cumulative_cents, reason, recorded_by_user_id)
      values (${clauseId}, ${revision}, ${invoicedOn}, ${cumulative}, ${reason}, ${scope.actor.userId})`),
  );
  return { revision };
}

type Terms = { centsPerHour: number | null; thresholdCents: number | null };
