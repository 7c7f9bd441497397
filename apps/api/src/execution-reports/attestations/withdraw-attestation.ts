import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { refuseNirIn } from '../../participants/refuse-nir-in.js';
import { conflict, ruleBroken } from '../../platform/refuse.js';
import { refusePersonsNamedIn } from '../report/refuse-persons-named-in.js';
import type { WithdrawnAttestation } from './attestation.view.js';
import { attestationsInScope } from './attestations.query.js';

const REFUSALS = {
  attestation_withdrawn_once: () => conflict('attestation-withdrawn'),
  attestation_withdrawal_reason_given: () => ruleBroken('field-too-short', 'reason'),
};

/**
 * Takes an attestation of the house back, for a reason its reader is told; whoever checks the code learns that it was, and when.
 * Throws `not-found`, `nir-refused`, `text-names-person`, `attestation-withdrawn`, `field-too-short`.
 */
export async function withdrawAttestation(
  scope: Scope,
  id: number,
  { reason }: WithdrawnAttestation,
): Promise<void> {
  const { operationId, territoryId } = await scope.one<{ operationId: number; territoryId: number }>(sql`
    select a.operation_id as "operationId", a.territory_id as "territoryId" from attestation a
    where a.id = ${id} and ${attestationsInScope(scope.actor)}`);
  refuseNirIn({ reason });
  await refusePersonsNamedIn(scope, operationId, reason, 'reason');
  await naming(
    REFUSALS,
    scope.run(sql`
      insert into attestation_withdrawal (attestation_id, territory_id, reason, withdrawn_by_user_id)
      values (${id}, ${territoryId}, ${reason}, ${scope.actor.userId})`),
  );
}
