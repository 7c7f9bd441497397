import { copyLine } from '../../database/copy-line.js';
import type { Scope } from '../../database/scope.js';
import {
  type CheckSummary,
  checkPlaced,
  readStatementFacts,
  type Tell,
} from '../checking/check-timesheet.js';
import { KeptRows } from '../checking/kept-rows.js';
import { placeRows } from '../checking/place-rows.js';
import type { NumberedRow } from '../checking/raw-row.js';
import { openStage } from '../checking/stage-check.js';
import { storeNewRows } from '../checking/store-check.js';

/** Told as rows are read, then as they are checked. */
export interface TellRows {
  readonly read?: Tell;
  readonly checked?: Tell;
}

/**
 * Takes the rows of a new statement, batch by batch, raw text kept, and checks them: what memory holds of a row is what
 * the rules compare. Nothing is stored before all is checked, then everything at once.
 */
export async function takeRows(
  scope: Scope,
  timesheetId: number,
  batches: Iterable<readonly NumberedRow[]> | AsyncIterable<readonly NumberedRow[]>,
  tell: TellRows = {},
): Promise<CheckSummary> {
  const { facts, people } = await readStatementFacts(scope, timesheetId);
  await openStage(scope);
  const kept = new KeptRows();
  for await (const batch of batches) {
    await scope.copyIn('pg_temp.staged_raw', [
      batch.map(({ rowNumber, raw }) => copyLine([rowNumber, raw])).join(''),
    ]);
    kept.add(placeRows(batch, people, facts));
    await tell.read?.(kept.count);
  }
  const summary = await checkPlaced(scope, kept.take(), { people, facts }, tell.checked);
  await storeNewRows(scope, timesheetId);
  return summary;
}
