import sql from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import { invalid } from '../../../platform/refuse.js';
import type { CheckedAgainst } from '../../checking/checked-against.js';
import { recheckRows } from '../../checking/recheck-rows.js';
import { openDraft } from '../../open-draft.js';
import { type ColumnRole, type Columns, NO_COLUMN } from '../../reading/column-roles.js';
import type { OpenedStatement } from '../../reading/opened-statement.js';
import type { ColumnMemory, ReadingPlan } from '../../reading/statement-view.js';
import { storable } from '../../receiving/create-timesheet.js';
import { READ_AT_ONCE } from '../../receiving/receive-statement.js';
import { type TellRows, takeRows } from '../../receiving/take-rows.js';
import { askTask } from '../../tasks/ask-task.js';
import { readTimesheet } from '../../timesheet.query.js';
import type { TimesheetView } from '../../timesheet.view.js';
import { ofStatement } from '../rows.query.js';
import type { AsReceived, Mapping } from '../statement-as-received.js';
import type { TimesheetColumnsChange } from './columns.view.js';

/** With what else the file of a draft is read again. */
export type OtherColumns = Pick<TimesheetColumnsChange, 'roles' | 'sheets'>;

/**
 * Reads the file of a draft again with other columns, or other sheets; a large one by a job, while the draft is being
 * read as it was at first. What the firm corrected of a row stays corrected: it was said of the row, not of the column.
 * Throws `version-stale`, `timesheet-not-draft`, `file-columns-unknown` (no hours or nobody would be read).
 */
export async function rereadTimesheet(
  scope: Scope,
  id: number,
  { version, roles, sheets }: TimesheetColumnsChange,
  { mapping, file }: AsReceived,
  opened: OpenedStatement | null,
): Promise<TimesheetView> {
  await openDraft(scope, id, version);
  if (opened === null) throw invalid('file-columns-unknown', 'columns');
  const others: OtherColumns = { roles, ...(sheets ? { sheets } : {}) };
  const { rowCount } = await planAgain(opened, mapping, others);
  if (file !== null && rowCount > READ_AT_ONCE) {
    await scope.run(
      sql`update timesheet set status = 'READING' where id = ${id} and firm_id = ${scope.actor.firmId}`,
    );
    await askTask(scope, { timesheetId: id, kind: 'READ', input: { others }, total: rowCount });
  } else await readAgain(scope, id, { mapping, others, opened });
  return readTimesheet(scope, id);
}

/**
 * Takes the rows of an opened file in the place of those the draft has. Gives what the check found, null when it was not
 * of the rows as they are now.
 */
export async function readAgain(
  scope: Scope,
  id: number,
  { mapping, others, opened }: { mapping: Mapping; others: OtherColumns; opened: OpenedStatement },
  tell?: TellRows,
): Promise<CheckedAgainst | null> {
  const { roles, sheets } = others;
  const plan = await planAgain(opened, mapping, others);
  const answered = withRoles(mapping.columns ?? {}, roles);
  const kept = await scope.rows<KeptRow>(sql`
    select r.row_number as "rowNumber", jsonb_strip_nulls(jsonb_build_object('fixed', r.raw -> 'fixed',
      'isRemoved', r.raw -> 'isRemoved', 'isKept', r.raw -> 'isKept')) as patch
    from timesheet_row r where ${ofStatement(scope, id)} and r.raw ?| '{fixed,isRemoved,isKept}'::text[]`);
  await scope.run(sql`delete from timesheet_line where timesheet_id = ${id} and state = 'DRAFT'`);
  await scope.run(sql`delete from timesheet_row r where ${ofStatement(scope, id)}`);
  const first = opened.overview.tables.find(({ sheet }) => sheets?.includes(sheet) ?? true);
  const decided = {
    columns: { ...noneOf(answered), ...plan.columns },
    memory: { ...heldByNone(answered), ...plan.memory },
    headings: first?.columns.map(({ heading }) => heading) ?? [],
    isRemembered: false,
    ...(sheets ? { sheets } : {}),
  };
  await scope.run(sql`
    update timesheet set file_total = ${storable(plan.fileTotal)}, mapping = mapping - 'sheets' || ${JSON.stringify(decided)}::jsonb,
      month = coalesce((${plan.mainMonth} || '-01')::date, month)
    where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const { checkedAgainst } = await takeRows(scope, id, opened.batches(), tell);
  await correctAgain(scope, id, kept);
  return kept.length === 0 ? checkedAgainst : null;
}

async function planAgain(
  opened: OpenedStatement,
  mapping: Mapping,
  { roles, sheets }: OtherColumns,
): Promise<ReadingPlan> {
  const plan = await opened.plan(withRoles(mapping.columns ?? {}, roles), undefined, sheets);
  if (plan.asked.length > 0) throw invalid('file-columns-unknown', 'columns');
  return plan;
}

interface KeptRow {
  readonly rowNumber: number;
  readonly patch: object;
}

/** Puts corrections back on the rows that stand at the same place. */
async function correctAgain(scope: Scope, id: number, kept: readonly KeptRow[]): Promise<void> {
  if (kept.length === 0) return;
  const corrected = await scope.rows<{ id: number }>(sql`
    update timesheet_row r set raw = r.raw || k.patch
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k("rowNumber" integer, patch jsonb)
    where ${ofStatement(scope, id)} and r.row_number = k."rowNumber"
    returning r.id`);
  await recheckRows(
    scope,
    id,
    corrected.map((row) => row.id),
  );
}

/** The columns once some roles were given: a column holds one thing, what it held before is held by none. */
function withRoles(columns: Columns, roles: Columns): Columns {
  const taken = new Set(Object.values(roles));
  const others = (Object.entries(columns) as [ColumnRole, number][]).map(
    ([role, at]) => [role, taken.has(at) ? NO_COLUMN : at] as const,
  );
  const { hours = NO_COLUMN, ...answered } = { ...Object.fromEntries(others), ...roles } as Columns;
  return hours === NO_COLUMN ? answered : { ...answered, hours };
}

/** The same by heading, as the reader remembers it. */
function heldByNone(answered: Columns): ColumnMemory {
  return Object.fromEntries(Object.keys(noneOf(answered)).map((role) => [role, '']));
}

/** The roles no column holds: remembered too, or their heading would give them one again. */
function noneOf(answered: Columns): Columns {
  const none = Object.entries(answered).filter(([, at]) => at === NO_COLUMN);
  return Object.fromEntries(none) as Columns;
}
