import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { findLinesOfHouse, findSummedLines, lineOrder } from '../reports/lines.query.js';
import { monthsOf } from '../reports/selection/selection.js';
import type { SelectionQuery } from '../reports/selection/selection-query.js';
import { LINE_AS_TEXT, LINES_HEADER, LINES_HIDDEN } from './lines-as-text.js';
import { linesOfHouse } from './lines-of-house.query.js';

/** Lines that wait in memory at once: by four thousand, a million of them took 50 MB more and no less time. */
const BATCH = 400;
const END = '\r\n';

/**
 * Every line of a selection as text, some hundreds at a time whatever their number: PostgreSQL writes the next ones while
 * these leave, and waits for whoever reads slowly.
 */
export async function exportLines(
  scope: Scope,
  query: SelectionQuery,
  write: (text: string) => Promise<void>,
): Promise<void> {
  monthsOf(query);
  const { lines, hiddenReason } = await linesOf(scope, query);
  await open(scope, lines);
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

/** The lines of a selection, each a text, in their order: those of a house with names, those of others without. */
async function linesOf(
  scope: Scope,
  query: SelectionQuery,
): Promise<{ lines: Sql; hiddenReason: string | null }> {
  if (scope.actor.territoryId !== null) {
    const { told, hiddenReason } = await findLinesOfHouse(scope, query);
    return { lines: await linesOfHouse(scope, query, told), hiddenReason };
  }
  const { select, hiddenReason } = await findSummedLines(scope, query);
  return {
    lines: sql`select ${LINE_AS_TEXT} as text from (${select}) line ${lineOrder('month')}`,
    hiddenReason,
  };
}

/**
 * All lines are wanted, and each is joined to short lists: left to itself the planner prepares for the first tenth of them, and
 * reads whole lists again for each line where it expects one. Some hundreds of thousands of lines are put in order in memory.
 */
async function open({ em }: Scope, { text, values }: Sql): Promise<void> {
  await em.query('set local cursor_tuple_fraction = 1');
  await em.query("set local work_mem = '64MB'");
  await em.query('set local enable_nestloop = off');
  await em.query(`declare report_line no scroll cursor for ${text}`, values);
  await em.query('set local enable_nestloop = on');
}
