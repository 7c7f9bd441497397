import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { Nested, VersionField } from '../../http/fields.js';
import { notFound } from '../../platform/refuse.js';
import { recheckRows } from '../checking/check-timesheet.js';
import { effectOfTimesheet } from '../effect-of-timesheet.js';
import { openDraft } from '../open-draft.js';
import { forgetNames } from '../remembering/forget-names.js';
import { rememberNames } from '../remembering/remember-names.js';
import { TimesheetEffect, TimesheetRowCounts } from '../timesheet.view.js';
import { TimesheetRowView } from './row.view.js';
import { patchOf, TimesheetRowChange, TimesheetRowCorrection, TimesheetRowFields } from './row-change.js';
import { countRows, ofStatement, readRowsById } from './rows.query.js';
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
  return applyChanges(scope, id, patches, { remembers });
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
  return applyChanges(scope, id, rowIds.length === 0 ? [] : [{ rowIds, patch: patchOf(set) }], {
    remembers,
  });
}

/** Stores patches of an opened draft, remembers the names if asked, checks it again and tells what moved. */
export async function applyChanges(
  scope: Scope,
  id: number,
  patches: readonly RowsPatch[],
  { remembers = false }: { remembers?: boolean } = {},
): Promise<TimesheetRowsChanged> {
  const rowIds = [...new Set(patches.flatMap((one) => one.rowIds))];
  const before = await readCorrections(scope, id, rowIds);
  if (before.reduce((sum, one) => sum + one.rowIds.length, 0) !== rowIds.length) throw notFound('rowIds');
  await storeChanges(scope, id, patches);
  const remembered = remembers ? await rememberNames(scope, id, rowIds) : [];
  const moved = rowIds.length === 0 ? [] : await recheckRows(scope, id, rowIds);
  const { version } = await scope.one<{ version: number }>(
    sql`select version from timesheet where id = ${id}`,
  );
  return {
    version,
    changed: rowIds.length,
    counts: await countRows(scope, id),
    effect: await effectOfTimesheet(scope, id),
    rows: moved.length > MOST_CHANGES ? null : await readRowsById(scope, id, moved),
    before,
    after: await readCorrections(scope, id, rowIds),
    remembered,
  };
}
