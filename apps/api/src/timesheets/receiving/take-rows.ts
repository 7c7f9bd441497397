import { copyLine } from '../../database/copy-line.js';
import type { Scope } from '../../database/scope.js';
import {
  type CheckSummary,
  checkPlaced,
  readStatementFacts,
  type Tell,
} from '../checking/check-timesheet.js';
import { type PlacedRow, placeRows } from '../checking/place-rows.js';
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
  const placed: PlacedRow[] = [];
  for await (const batch of batches) {
    await scope.copyIn('pg_temp.staged_raw', [
      batch.map(({ rowNumber, raw }) => copyLine([rowNumber, raw])).join(''),
    ]);
    for (const row of placeRows(batch, people, facts)) placed.push(row);
    await tell.read?.(placed.length);
  }
  const summary = await checkPlaced(scope, placed, { people, facts }, tell.checked);
  await storeNewRows(scope, timesheetId);
  return summary;
}
