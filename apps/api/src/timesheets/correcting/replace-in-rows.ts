import { replaceText } from '@clausier/domain/timesheets/replace-text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { Nested, VersionField } from '../../http/fields.js';
import { openDraft } from '../open-draft.js';
import { applyChanges, TimesheetRowsChanged } from './change-rows.js';
import { patchOf } from './row-change.js';
import { ofStatement } from './rows.query.js';
import { ROW_FIELDS, type RowField, RowsAsked, rowsAsked, WRITTEN } from './rows-asked.js';

const SAMPLES = 3;

/** A text to find in one field of some rows and what to put in its place; `isPreview` only counts. */
export class TimesheetReplacement {
  @VersionField() version: number;
  @ApiProperty({ type: RowsAsked }) @Nested(() => RowsAsked) where: RowsAsked;
  @ApiProperty({ enum: ROW_FIELDS }) @IsIn(ROW_FIELDS) field: RowField;
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) find: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(200) replaceWith: string;

  @ApiPropertyOptional({ description: 'Case and accents count' })
  @IsOptional()
  @IsBoolean()
  isExact?: boolean;

  @ApiProperty() @IsBoolean() isPreview: boolean;
}

export class TimesheetReplacementSample {
  @ApiProperty() rowNumber: number;
  @ApiProperty() before: string;
  @ApiProperty() after: string;
}

/** How many rows a replacement is about, the first of them, and what it did unless it was a preview. */
export class TimesheetReplacements {
  @ApiProperty() count: number;
  @ApiProperty({ type: [TimesheetReplacementSample] }) samples: TimesheetReplacementSample[];
  @ApiProperty({ type: TimesheetRowsChanged, nullable: true }) done: TimesheetRowsChanged | null;
}

/** Finds and replaces in the rows of a draft, which is checked again. Throws as `changeRows` does. */
export async function replaceInRows(
  scope: Scope,
  id: number,
  { version, where, field, isPreview, ...replacement }: TimesheetReplacement,
): Promise<TimesheetReplacements> {
  if (!isPreview) await openDraft(scope, id, version);
  const rows = await scope.rows<{ id: number; rowNumber: number; before: string }>(sql`
    select r.id, r.row_number as "rowNumber", ${WRITTEN[field]} as before from timesheet_row r
    where ${ofStatement(scope, id)} and r.raw ->> 'aside' is null and ${rowsAsked(where)} order by r.row_number`);
  const replaced = rows
    .map((row) => ({ ...row, after: replaceText(row.before, replacement).slice(0, 200) }))
    .filter(({ before, after }) => before !== after);
  const samples = replaced.slice(0, SAMPLES).map(({ id: _, ...sample }) => sample);
  if (isPreview) return { count: replaced.length, samples, done: null };
  const byText = Map.groupBy(replaced, ({ after }) => after);
  const patches = [...byText].map(([after, found]) => ({
    rowIds: found.map((row) => row.id),
    patch: patchOf({ [field]: after }),
  }));
  return { count: replaced.length, samples, done: await applyChanges(scope, id, version, patches) };
}
