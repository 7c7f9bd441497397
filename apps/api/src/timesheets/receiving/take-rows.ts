import type { Scope } from '../../database/scope.js';
import {
  type CheckSummary,
  checkPlaced,
  readStatementFacts,
  type Tell,
} from '../checking/check-timesheet.js';
import { keepPlaced } from '../checking/rows/keep-placed.js';
import { KeptRows } from '../checking/rows/kept-rows.js';
import type { NumberedRow } from '../checking/rows/raw-row.js';
import { openStage } from '../checking/storing/stage-check.js';
import { storeNewRows } from '../checking/storing/store-check.js';
import { rawLine } from '../reading/encode-rows.js';
import type { RowBatch } from '../reading/opened-statement.js';

/** Told as rows are read, then as they are checked. */
export interface TellRows {
  readonly read?: Tell;
  readonly checked?: Tell;
}

/** Rows that were not read from a file, as a batch of them. */
export function batchOf(rows: readonly NumberedRow[]): RowBatch {
  return { rows, lines: rows.map(rawLine).join('') };
}

/**
 * Takes the rows of a new statement, batch by batch, raw text kept, and checks them: what memory holds of a row is what
 * the rules compare. Nothing is stored before all is checked, then everything at once.
 */
export async function takeRows(
  scope: Scope,
  timesheetId: number,
  batches: Iterable<RowBatch> | AsyncIterable<RowBatch>,
  tell: TellRows = {},
): Promise<CheckSummary> {
  const { facts, people } = await readStatementFacts(scope, timesheetId);
  await openStage(scope);
  const kept = new KeptRows();
  for await (const { rows, lines } of batches) {
    await scope.copyIn('pg_temp.staged_raw', [lines]);
    await keepPlaced(kept, rows, people, facts);
    await tell.read?.(kept.count);
  }
  const summary = await checkPlaced(scope, kept.portions(), { people, facts }, tell.checked);
  await storeNewRows(scope, timesheetId);
  return summary;
}
