import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IdField, Nested } from '../../http/fields.js';
import type { GivenRow, RawRow } from '../checking/rows/raw-row.js';

/** Rows one change can name: as many as a statement can have. */
const MOST_ROWS = 200_000;

const Text = () =>
  applyDecorators(ApiPropertyOptional({ maxLength: 200 }), IsOptional(), IsString(), MaxLength(200));

const Flag = (description: string) =>
  applyDecorators(ApiPropertyOptional({ description }), IsOptional(), IsBoolean());

export const RowIdsField = () =>
  applyDecorators(
    ApiProperty({ type: [Number] }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_ROWS),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(2_147_483_647, { each: true }),
  );

/** What the firm changes in rows; what was read first stays kept beside. */
export class TimesheetRowFields {
  @Text() person?: string;
  @Text() period?: string;
  @Text() clause?: string;
  @Text() hours?: string;
  @Text() hourKind?: string;
  @IdField({ optional: true }) employmentContractId?: number;
  @IdField({ optional: true }) assignmentId?: number;
  @Flag('Left out of what is sent, but still told') isRemoved?: boolean;
  @Flag('Counted although it looks like another row') isKept?: boolean;
}

/** One change of some rows. */
export class TimesheetRowChange extends TimesheetRowFields {
  @RowIdsField() rowIds: number[];
}

/** The texts and choices put over what was read. A null choice takes an earlier one back. */
export class TimesheetRowFixed {
  @Text() lastName?: string;
  @Text() firstName?: string;
  @Text() fullName?: string;
  @Text() period?: string;
  @Text() clause?: string;
  @Text() hours?: string;
  @Text() hourKind?: string;
  @IdField({ optional: true, nullable: true }) employmentContractId?: number | null;
  @IdField({ optional: true, nullable: true }) assignmentId?: number | null;
}

/** All the firm's corrections of some rows, as they stood before or after a change: what undo and redo put back. */
export class TimesheetRowCorrection {
  @RowIdsField() rowIds: number[];

  @ApiProperty({ type: TimesheetRowFixed })
  @Nested(() => TimesheetRowFixed)
  fixed: TimesheetRowFixed;

  @ApiProperty() @IsBoolean() isRemoved: boolean;
  @ApiProperty() @IsBoolean() isKept: boolean;
}

/** A change as it is merged into what is kept of a row. */
export type RawPatch = Pick<RawRow, 'fixed' | 'isRemoved' | 'isKept'>;

/**
 * What a change puts over what was read. A person named anew is no longer one that was chosen; a lot named anew is no
 * longer the one chosen, and the choice of a person forgets the lot of another.
 */
export function patchOf(fields: TimesheetRowFields): RawPatch {
  const { isRemoved, isKept, person, employmentContractId, assignmentId, ...texts } = fields;
  const given: { -readonly [name in keyof GivenRow]: GivenRow[name] } = defined(texts);
  if (person !== undefined) {
    Object.assign(given, { fullName: person, lastName: '', firstName: '' });
    Object.assign(given, { employmentContractId: null, assignmentId: null });
  }
  if (texts.clause !== undefined || employmentContractId !== undefined) given.assignmentId = null;
  Object.assign(given, defined({ employmentContractId, assignmentId }));
  return {
    ...(Object.keys(given).length > 0 ? { fixed: given } : {}),
    ...defined({ isRemoved, isKept }),
  };
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
