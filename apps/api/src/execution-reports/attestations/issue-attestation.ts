import { randomBytes } from 'node:crypto';
import { CODE_BYTES, codeFromBytes } from '@clausier/domain/execution/verification-code';
import sql from 'sql-template-tag';
import { operationLineage } from '../../contracts/lineage.query.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import { readExecutionReport } from '../report/execution-report.query.js';
import type { NewAttestation } from './attestation.view.js';
import { sealAttestation } from './seal-attestation.js';

const issuedMeanwhile = () => conflict('attestation-issued-meanwhile', 'seenRevision');
const REFUSALS = { attestation_once: issuedMeanwhile, attestation_follows_the_last: issuedMeanwhile };

/**
 * Freezes the bilan as its reader will read it, under a code that anybody can check, in the place of the last one of the same
 * subject. Gives the attestation's id. Throws `not-found` (operation, contract, firm), `field-missing` without the firm it is
 * for, `report-day-in-the-future`, `attestation-without-clause`, `attestation-issued-meanwhile`.
 */
export async function issueAttestation(
  scope: Scope,
  operationId: number,
  { seenRevision, publicContract, firm, ...asked }: NewAttestation,
): Promise<number> {
  const { territoryId, authorityId } = await operationLineage(scope, operationId);
  if (asked.audience === 'FIRM' && firm === undefined) throw invalid('field-missing', 'firm');
  const firmId = asked.audience === 'FIRM' ? firm : undefined;
  const cutOffAt = await cutOff(scope, asked.asOf);
  const report = await readExecutionReport(scope, {
    operationId,
    audience: asked.audience,
    publicContractId: publicContract,
    firmId,
    asOf: asked.asOf,
    // The end of a past day is exact by its day; now is cut at the instant that is sealed.
    cutOffAt: asked.asOf !== undefined && asked.asOf < scope.today ? undefined : cutOffAt,
    noticeOn: asked.noticeOn,
  });
  if (report.clauses.length === 0) throw ruleBroken('attestation-without-clause');
  const code = codeFromBytes(randomBytes(CODE_BYTES));
  const { id } = await naming(
    REFUSALS,
    scope.one<{ id: number }>(sql`
      insert into attestation (operation_id, territory_id, authority_id, public_contract_id, firm_id, revision, code, data_as_of,
        cut_off_at, figures, sha256, issued_by_user_id)
      values (${operationId}, ${territoryId}, ${authorityId}, ${publicContract ?? null}, ${firmId ?? null}, ${seenRevision + 1}, ${code},
        ${report.day}, ${cutOffAt}, ${JSON.stringify(report)}::jsonb, ${sealAttestation(report, cutOffAt, code)}, ${scope.actor.userId})
      returning id`),
  );
  return id;
}

/**
 * The instant that cuts the figures: now, or the end of a past day in France. Those who write to the ledger are waited for, so
 * that nothing recorded before it appears after it.
 */
async function cutOff(scope: Scope, asOf: string | undefined): Promise<Date> {
  if (asOf !== undefined && asOf > scope.today) throw ruleBroken('report-day-in-the-future', 'asOf');
  await scope.run(sql`select pg_advisory_xact_lock(hashtext('clausier.ledger'))`);
  const { at } = await scope.one<{ at: Date }>(sql`
    select date_trunc('milliseconds', least(clock_timestamp(),
      (${asOf ?? null}::date + 1)::timestamp at time zone 'Europe/Paris' - interval '1 millisecond')) as at`);
  return at;
}
