import { assertDivision, type DivisionPart } from '@clausier/domain/contracts/division';
import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import sql, { join } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, notFound, ruleBroken } from '../../platform/refuse.js';
import { clauseLineage } from '../lineage.query.js';
import type { NewDivision, SavedDivision } from './division.view.js';

const REFUSALS = {
  objective_division_once: () => conflict('division-made-meanwhile', 'seenRevision'),
  objective_division_follows_the_last: () => conflict('division-made-meanwhile', 'seenRevision'),
  objective_division_is_of_the_objective: () => conflict('division-made-meanwhile', 'seenRevision'),
  objective_division_reason_given: () => ruleBroken('field-too-short', 'reason'),
  objective_part_party_fk: () => notFound('parts'),
};

/**
 * Shares the objective of a clause of the house between the parties of its lot, in the place of the last division. Throws
 * `not-found`, `division-made-meanwhile` when another one was made or the objective changed, `division-in-the-future`,
 * `division-part-of-subcontractor`, and what `assertDivision` throws.
 */
export async function divideObjective(
  scope: Scope,
  clauseId: number,
  { seenRevision, decidedOn, reason, parts }: NewDivision,
): Promise<SavedDivision> {
  const { lotId } = await clauseLineage(scope, clauseId);
  if (decidedOn > scope.today) throw ruleBroken('division-in-the-future', 'decidedOn');
  // The clause is held: neither an amendment nor another division slips in between what is read and what is written.
  await scope.one(sql`select id from social_clause where id = ${clauseId} for no key update`);
  const { objective } = await scope.one<{ objective: Hours }>(sql`
    select committed_hours as objective from clause_objective where clause_id = ${clauseId}`);
  assertDivision(objective, parts.map(asPart));
  await refuseSubcontractors(scope, lotId, parts);
  const revision = seenRevision + 1;
  const { id } = await naming(
    REFUSALS,
    scope.one<{ id: number }>(sql`
      insert into objective_division (clause_id, lot_id, revision, objective_hours, decided_on, reason, decided_by_user_id)
      values (${clauseId}, ${lotId}, ${revision}, ${objective}, ${decidedOn}, ${reason}, ${scope.actor.userId}) returning id`),
  );
  const rows = parts.map(
    ({ partyId, hours }) => sql`(${id}::integer, ${lotId}::integer, ${partyId}::integer, ${hours}::integer)`,
  );
  await naming(
    REFUSALS,
    scope.run(
      sql`insert into objective_part (division_id, lot_id, contract_party_id, hours) values ${join(rows)}`,
    ),
  );
  return { revision };
}

const asPart = ({ partyId, hours }: { partyId: number; hours: number }): DivisionPart => ({
  partyId,
  hours: hoursFromHundredths(hours),
});

async function refuseSubcontractors(scope: Scope, lotId: number, parts: NewDivision['parts']): Promise<void> {
  const ids = parts.map(({ partyId }) => partyId);
  // A party of another lot is not found when the parts are written: `objective_part_party_fk`.
  const subcontractor = await scope.first(sql`
    select from contract_party where lot_id = ${lotId} and id = any (${ids}::integer[]) and role = 'SUBCONTRACTOR'`);
  if (subcontractor) throw ruleBroken('division-part-of-subcontractor', 'parts');
}
