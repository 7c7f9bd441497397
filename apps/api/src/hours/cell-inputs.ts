import { HOUR_KINDS, type HourKind } from '@clausier/domain/ledger/hour-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { HoursField, IdField, MonthField, Nested, TextField } from '../http/fields.js';

/** More than a screen holds: a paste from a spreadsheet of forty people over a year. */
export const MOST_CELLS = 500;

/** What one cell must hold, and what its author saw there. */
export class CellInput {
  @IdField() assignmentId: number;

  @MonthField() month: string;

  @ApiProperty({ enum: HOUR_KINDS })
  @IsIn(HOUR_KINDS)
  hourKind: HourKind;

  /** 0 takes back what was posted. */
  @HoursField({ max: 10_000_000 }) hours: number;

  @ApiProperty({ description: 'The revision the author saw; 0 for an empty cell', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  seenRevision: number;

  /** Needed to change what was posted, and to confirm a warning. */
  @TextField(500, { optional: true, nullable: true }) reason?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Codes of the warnings the author has read and keeps' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  confirmedWarnings?: string[];
}

export class CellsInput {
  @ApiProperty({ type: [CellInput], maxItems: MOST_CELLS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CELLS)
  @Nested(() => CellInput, { isList: true })
  cells: CellInput[];
}
