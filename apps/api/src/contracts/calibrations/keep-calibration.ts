import { calibrate } from '@clausier/domain/calibration/calibrate';
import { cents } from '@clausier/domain/numbers/cents';
import { perTenThousand } from '@clausier/domain/numbers/rate';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { invalid } from '../../platform/refuse.js';
import { operationLineage } from '../lineage.query.js';
import type { NewCalibration } from './calibration.view.js';

const REFUSALS = {
  calibration_amount_in_range: () => invalid('field-too-large', 'amountCents'),
  calibration_cost_in_range: () => invalid('field-too-large', 'hourlyCostCents'),
};

/** Keeps a calibration with its operation: its author, its day, its inputs and the hours they give. Throws `not-found`, `calibration-cost-not-positive`, `field-too-large`. */
export async function keepCalibration(
  scope: Scope,
  operationId: number,
  input: NewCalibration,
): Promise<{ id: number }> {
  const { territoryId, authorityId } = await operationLineage(scope, operationId);
  const { amountCents, labourShare, insertionRate, hourlyCostCents } = input;
  const hours = calibrate({
    amount: cents(amountCents),
    labourShare: perTenThousand(labourShare),
    insertionRate: perTenThousand(insertionRate),
    hourlyCost: cents(hourlyCostCents),
  });
  return naming(
    REFUSALS,
    scope.one<{ id: number }>(sql`
      insert into calibration (operation_id, territory_id, authority_id, subject, trade_code, amount_cents, labour_share, insertion_rate,
        hourly_cost_cents, hours, recorded_by_user_id, recorded_on)
      values (${operationId}, ${territoryId}, ${authorityId}, ${input.subject}, ${input.tradeCode || null}, ${amountCents}, ${labourShare},
        ${insertionRate}, ${hourlyCostCents}, ${hours}, ${scope.actor.userId}, ${scope.today}) returning id`),
  );
}
