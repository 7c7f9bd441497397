import type { Scope } from '../database/scope.js';
import { findLines, lineOrder } from '../reports/lines.query.js';
import type { SelectionQuery } from '../reports/selection/selection-query.js';
import { LINES_HEADER, LINES_HIDDEN, linesAsText } from './lines-as-text.js';

const BATCH = 4000;
const END = '\r\n';

/**
 * Every line of a selection as text, some thousands at a time whatever their number: PostgreSQL writes the next ones while
 * these leave, and waits for whoever reads slowly.
 */
export async function exportLines(
  scope: Scope,
  query: SelectionQuery,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const { select, hiddenReason } = await findLines(scope, query);
  const { text, values } = linesAsText(select, lineOrder('month'));
  // All lines are wanted: without this the planner prepares for the first tenth of them.
  await scope.em.query('set local cursor_tuple_fraction = 1');
  await scope.em.query(`declare report_line no scroll cursor for ${text}`, values);
  const fetch = (): Promise<{ text: string }[]> => scope.em.query(`fetch ${BATCH} from report_line`);
  let batch = await fetch();
  await write(LINES_HEADER + END);
  while (batch.length > 0) {
    const [, next] = await Promise.all([write(batch.map((line) => line.text + END).join('')), fetch()]);
    batch = next;
  }
  await scope.em.query('close report_line');
  if (hiddenReason !== null) await write(LINES_HIDDEN + END);
}
