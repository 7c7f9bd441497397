import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import {
  DUE_BEFORE_DAY,
  EARLIEST_DUE_BEFORE_DAY,
  LATEST_DUE_BEFORE_DAY,
} from '@clausier/domain/timesheets/due-date';
import { PERIOD_LENGTHS, type PeriodLength } from '@clausier/domain/timesheets/statement-period';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { CentsField, DayField, HoursField, MonthField, VersionField } from '../../http/fields.js';

export const OBJECTIVE_KINDS = ['FIXED', 'PROPORTIONAL'] as const;
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];
export const COUNTED_HOUR_KINDS = ['WORKED', 'OVERTIME', 'TRAINING'] as const;
export type CountedHourKind = (typeof COUNTED_HOUR_KINDS)[number];

/** The obligation of a lot: what it rests on, how many hours, which hours count, until when. */
export class NewClause {
  @ApiProperty({ enum: CLAUSE_KIND_CODES })
  @IsIn(CLAUSE_KIND_CODES)
  kind: ClauseKindCode;

  @ApiProperty({ enum: OBJECTIVE_KINDS })
  @IsIn(OBJECTIVE_KINDS)
  objectiveKind: ObjectiveKind;

  /** Hours of a fixed objective. */
  @HoursField({ nullable: true, optional: true }) committedHours?: number | null;

  /** Cents invoiced for one hour, beyond the threshold, when the objective is proportional. */
  @CentsField({ nullable: true, optional: true }) centsPerHour?: number | null;

  @CentsField({ nullable: true, optional: true }) thresholdCents?: number | null;

  @ApiProperty({ enum: COUNTED_HOUR_KINDS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @IsIn(COUNTED_HOUR_KINDS, { each: true })
  countedHourKinds: CountedHourKind[];

  @ApiProperty({ description: 'The buyer allows an open-ended work contract, up to 48 months' })
  @IsBoolean()
  allowsOpenEnded: boolean;

  @CentsField({ nullable: true, optional: true }) penaltyCentsPerHour?: number | null;

  @DayField() startedOn: string;

  @DayField() dueOn: string;

  @ApiPropertyOptional({
    description: 'Statements are due before that day of the month after the period',
    minimum: EARLIEST_DUE_BEFORE_DAY,
    maximum: LATEST_DUE_BEFORE_DAY,
    default: DUE_BEFORE_DAY,
  })
  @IsOptional()
  @IsInt()
  @Min(EARLIEST_DUE_BEFORE_DAY)
  @Max(LATEST_DUE_BEFORE_DAY)
  statementDueDay?: number;

  @ApiPropertyOptional({
    enum: PERIOD_LENGTHS,
    description:
      'A statement is of so many months; of one when it was never said. Left out, it stays as it is',
  })
  @IsOptional()
  @IsIn(PERIOD_LENGTHS)
  statementMonths?: PeriodLength;

  @MonthField({ optional: true })
  statementMonthsFrom?: string;
}

export class ChangedClause extends NewClause {
  @VersionField() version: number;
}
