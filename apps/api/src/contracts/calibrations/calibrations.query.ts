import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { operationLineage } from '../lineage.query.js';
import type { CalibrationView } from './calibration.view.js';

/** The calibrations kept with an operation, the last first. Throws `not-found`. */
export async function readCalibrations(scope: Scope, operationId: number): Promise<CalibrationView[]> {
  await operationLineage(scope, operationId);
  return scope.rows(sql`
    select c.id, c.subject, c.trade_code as "tradeCode", c.amount_cents as "amountCents", c.labour_share as "labourShare",
      c.insertion_rate as "insertionRate", c.hourly_cost_cents as "hourlyCostCents", c.hours, c.recorded_on as "recordedOn", u.name as "authorName"
    from calibration c join app_user u on u.id = c.recorded_by_user_id
    where c.operation_id = ${operationId} order by c.id desc limit 100`);
}
