import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { Nested, VersionField } from '../../http/fields.js';
import { notFound } from '../../platform/refuse.js';
import { recheckTouched, touchedBy } from '../checking/recheck-rows.js';
import { countStatement } from '../counting/count-statement.query.js';
import { keepCounts, keptCounts } from '../counting/kept-counts.js';
import { effectOf, movedCounts, rowCountsOf, type StatementCounts } from '../counting/statement-counts.js';
import { openDraft } from '../open-draft.js';
import { forgetNames } from '../remembering/forget-names.js';
import { rememberNames } from '../remembering/remember-names.js';
import { TimesheetEffect, TimesheetRowCounts } from '../timesheet.view.js';
import { TimesheetRowView } from './row.view.js';
import { patchOf, TimesheetRowChange, TimesheetRowCorrection, TimesheetRowFields } from './row-change.js';
import { ofStatement, readRowsById } from './rows.query.js';
import { MOST_CHANGES, RowsAsked, rowsAsked } from './rows-asked.js';
import { type RowsPatch, readCorrections, storeChanges } from './store-changes.js';

const RemembersField = () =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'The name each row writes means, from now on and for this firm, the person chosen for it',
    }),
    IsOptional(),
    IsBoolean(),
  );

/** Changes of rows, or corrections put back as they stood: one or the other. */
export class TimesheetRowsChange {
  @VersionField() version: number;
  @RemembersField() remembers?: boolean;

  @ApiPropertyOptional({ type: [Number], description: 'Names remembered by a change that is now undone' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(2_147_483_647, { each: true })
  forgets?: number[];

  @ApiPropertyOptional({ type: [TimesheetRowChange] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  @Nested(() => TimesheetRowChange, { isList: true })
  changes?: TimesheetRowChange[];

  @ApiPropertyOptional({ type: [TimesheetRowCorrection], description: 'Undo and redo' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  @Nested(() => TimesheetRowCorrection, { isList: true })
  corrections?: TimesheetRowCorrection[];
}

/** The same change to all the rows a condition finds. */
export class TimesheetRowsBulkChange {
  @VersionField() version: number;
  @ApiProperty({ type: RowsAsked }) @Nested(() => RowsAsked) where: RowsAsked;
  @ApiProperty({ type: TimesheetRowFields }) @Nested(() => TimesheetRowFields) set: TimesheetRowFields;
  @RemembersField() remembers?: boolean;
}

/** A name that is remembered from now on. */
export class TimesheetMeantName {
  @ApiProperty() id: number;
  @ApiProperty() writtenName: string;
}

/** What a change did: the rows that are no longer the same, the effect of sending now, and how to take it back. */
export class TimesheetRowsChanged {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Rows the firm changed' }) changed: number;
  @ApiProperty({ type: TimesheetRowCounts }) counts: TimesheetRowCounts;
  @ApiProperty({ type: TimesheetEffect }) effect: TimesheetEffect;
  @ApiProperty({
    type: [TimesheetRowView],
    nullable: true,
    description:
      'Rows checked again: those changed and those of the same people; null when they are too many: read the windows again',
  })
  rows: TimesheetRowView[] | null;
  @ApiProperty({ type: [TimesheetRowCorrection], description: 'The corrections before: what undo puts back' })
  before: TimesheetRowCorrection[];
  @ApiProperty({ type: [TimesheetRowCorrection], description: 'The corrections after: what redo puts back' })
  after: TimesheetRowCorrection[];
  @ApiProperty({ type: [TimesheetMeantName], description: 'Names remembered by this change' })
  remembered: TimesheetMeantName[];
}

/**
 * Changes rows of a draft and checks it again. `version` is the statement's. Throws `version-stale`,
 * `timesheet-not-draft`, `not-found` (a row of another statement), `nir-refused-at-row`.
 */
export async function changeRows(
  scope: Scope,
  id: number,
  { version, changes = [], corrections = [], forgets = [], remembers = false }: TimesheetRowsChange,
): Promise<TimesheetRowsChanged> {
  await openDraft(scope, id, version);
  if (forgets.length > 0) await forgetNames(scope, forgets);
  const patches = [
    ...changes.map(({ rowIds, ...fields }) => ({ rowIds, patch: patchOf(fields) })),
    ...corrections.map(({ rowIds, ...patch }) => ({ rowIds, patch, isWhole: true })),
  ];
  return applyChanges(scope, id, version, patches, { remembers });
}

/** The same change to every row found. */
export async function changeRowsWhere(
  scope: Scope,
  id: number,
  { version, where, set, remembers = false }: TimesheetRowsBulkChange,
): Promise<TimesheetRowsChanged> {
  await openDraft(scope, id, version);
  const found = await scope.rows<{ id: number }>(sql`
    select r.id from timesheet_row r where ${ofStatement(scope, id)} and ${rowsAsked(where)} order by r.id`);
  const rowIds = found.map((row) => row.id);
  const patches = rowIds.length === 0 ? [] : [{ rowIds, patch: patchOf(set) }];
  return applyChanges(scope, id, version, patches, { remembers });
}

/** Stores patches of a draft that was opened at `version`, remembers the names if asked, checks it again and tells what moved. */
export async function applyChanges(
  scope: Scope,
  id: number,
  version: number,
  patches: readonly RowsPatch[],
  { remembers = false }: { remembers?: boolean } = {},
): Promise<TimesheetRowsChanged> {
  const rowIds = [...new Set(patches.flatMap((one) => one.rowIds))];
  const before = await readCorrections(scope, id, rowIds);
  if (before.reduce((sum, one) => sum + one.rowIds.length, 0) !== rowIds.length) throw notFound('rowIds');
  await storeChanges(scope, id, patches);
  const remembered = remembers ? await rememberNames(scope, id, rowIds) : [];
  const { moved, counts } = await checkAgain(scope, id, rowIds, await keptCounts(scope, id, version));
  const { left, fileTotal } = await scope.one<{ left: number; fileTotal: number | null }>(
    sql`select version as left, file_total as "fileTotal" from timesheet where id = ${id}`,
  );
  await keepCounts(scope, id, left, counts);
  return {
    version: left,
    changed: rowIds.length,
    counts: rowCountsOf(counts),
    effect: effectOf(counts, fileTotal),
    rows: moved.length > MOST_CHANGES ? null : await readRowsById(scope, id, moved),
    before,
    after: await readCorrections(scope, id, rowIds),
    remembered,
  };
}

/**
 * Checks what changed rows touch, and counts the statement: from what was counted before and what the touched people counted
 * before and after, unless nothing was kept or so much is touched that it is no less work.
 */
async function checkAgain(
  scope: Scope,
  id: number,
  rowIds: readonly number[],
  kept: StatementCounts | undefined,
): Promise<{ moved: readonly number[]; counts: StatementCounts }> {
  if (rowIds.length === 0) return { moved: [], counts: kept ?? (await countStatement(scope, id)) };
  const touched = await touchedBy(scope, id, rowIds);
  const isFew = kept !== undefined && touched.rowIds.length <= MOST_CHANGES;
  const before = isFew ? await countStatement(scope, id, touched) : undefined;
  await recheckTouched(scope, id, touched);
  const moved = touched.rowIds;
  if (kept === undefined || before === undefined) return { moved, counts: await countStatement(scope, id) };
  const after = await countStatement(scope, id, touched);
  return { moved, counts: movedCounts(kept, { before, after }) };
}
