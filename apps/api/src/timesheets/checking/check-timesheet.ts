import { setImmediate } from 'node:timers/promises';
import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type CheckedRows, checkRows } from './check-rows.js';
import { type CheckedAgainst, CheckingAgainst } from './checked-against.js';
import { readLineContext } from './lines/line-context.query.js';
import { proposed } from './people/ask-who.js';
import type { PeopleIndex } from './people/match-person.js';
import { readPeople } from './people/people.query.js';
import { AT_ONCE, keepPlaced } from './rows/keep-placed.js';
import { KeptRows } from './rows/kept-rows.js';
import { leaveDuplicatesOut, type PlacedRow } from './rows/place-rows.js';
import { portionsOf } from './rows/portions.js';
import type { NumberedRow } from './rows/raw-row.js';
import type { StatementFacts } from './rows/read-row.js';
import { openStage, stageCheck } from './storing/stage-check.js';
import { storeCheckedRows } from './storing/store-check.js';

/** What a check found, counted: the rows and lines themselves are in the tables. */
export interface CheckSummary {
  readonly refusedRows: number;
  /** Lines that would change something. */
  readonly linesToSend: number;
  /** What it all depended on besides the rows; null when a row was refused, for another reason to count it might come. */
  readonly checkedAgainst: CheckedAgainst | null;
}

/** Called with how many rows are done. */
export type Tell = (done: number) => Promise<void> | void;

const BATCH = 2_000;

export interface CheckBasis {
  readonly facts: StatementFacts;
  readonly people: PeopleIndex;
}

/** What rows are checked against: what the statement says for all of them, and the people of the firm. */
export async function readStatementFacts(scope: Scope, timesheetId: number): Promise<CheckBasis> {
  return { facts: await readFacts(scope, timesheetId), people: await readPeople(scope) };
}

/** What a statement of the acting firm says for all its rows. */
export async function readFacts(scope: Scope, timesheetId: number): Promise<StatementFacts> {
  const { month, firmSiret } = await scope.one<{ month: string; firmSiret: string }>(sql`
    select to_char(t.month, 'YYYY-MM') as month, f.siret as "firmSiret"
    from timesheet t join firm f on f.id = t.firm_id
    where t.id = ${timesheetId} and t.firm_id = ${scope.actor.firmId}`);
  return { firmSiret, month: parseMonth(month) as Month, today: scope.today };
}

/**
 * Checks a draft from its rows as they stand now and stores the outcome of each, the lines they make and how the hours
 * went from one to the other. The same at creation and once more when the firm certifies.
 */
export async function checkTimesheet(scope: Scope, timesheetId: number, tell?: Tell): Promise<CheckSummary> {
  const { facts, people } = await readStatementFacts(scope, timesheetId);
  const kept = new KeptRows();
  for await (const rows of storedRows(scope, timesheetId)) {
    await keepPlaced(kept, rows, people, facts);
    await tell?.(kept.count);
  }
  await openStage(scope);
  const summary = await checkPlaced(scope, kept.portions(), { people, facts });
  await storeCheckedRows(scope, timesheetId, 'ALL');
  return summary;
}

/** Checks placed rows, portion by portion, each in the order of the file, and sends what is found to the stage. */
export async function checkPlaced(
  scope: Scope,
  portions: Iterable<readonly PlacedRow[]>,
  { people, facts }: CheckBasis,
  tell?: Tell,
): Promise<CheckSummary> {
  const against = new CheckingAgainst();
  let refusedRows = 0;
  let linesToSend = 0;
  let done = 0;
  for (const portion of portions) {
    const found: CheckedRows[] = [];
    for await (const checked of checkPortion(scope, portion, people, against)) {
      refusedRows += checked.rows.filter(({ outcome }) => outcome === 'REFUSED').length;
      linesToSend += checked.lines.filter(({ effect }) => effect !== 'IDENTICAL').length;
      found.push(checked);
    }
    await stageCheck(scope, found);
    done += portion.length;
    await tell?.(done);
  }
  // The cells of what is sent are all the cells there were only when no row was refused.
  return {
    refusedRows,
    linesToSend,
    checkedAgainst: refusedRows === 0 ? against.result(facts, people) : null,
  };
}

/**
 * Facts are read for a portion at once, and judged a few dozen rows at a time: whoever else asks something of the server
 * is answered in between.
 */
async function* checkPortion(
  scope: Scope,
  portion: readonly PlacedRow[],
  people: PeopleIndex,
  against: CheckingAgainst,
): AsyncGenerator<CheckedRows> {
  const rows: PlacedRow[][] = [];
  for (const few of portionsOf(portion, personOf, AT_ONCE)) {
    rows.push(leaveDuplicatesOut(few).map((row) => proposed(row, people)));
    await setImmediate();
  }
  const context = await readLineContext(scope, rows.flat());
  for (const few of rows) {
    const checked = checkRows(few, context);
    against.add(checked.lines, context);
    yield checked;
    await setImmediate();
  }
}

/** Whose a placed row is; null when nobody was found. */
export function personOf({ contract }: PlacedRow): number | null {
  return contract?.participantId ?? null;
}

/** The rows of a statement by batches, in the order of the file. */
async function* storedRows(scope: Scope, timesheetId: number): AsyncGenerator<NumberedRow[]> {
  for (let after = -1; ; ) {
    const rows = await scope.rows<NumberedRow>(sql`
      select row_number as "rowNumber", raw from timesheet_row
      where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} and row_number > ${after}
      order by row_number limit ${BATCH}`);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.rowNumber;
  }
}
