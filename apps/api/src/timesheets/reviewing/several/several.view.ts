import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ChosenIdsField, IdField, MOST_CHOSEN, Nested } from '../../../http/fields.js';
import { LeftLines } from '../decide-all.js';

class ChosenStatements {
  @ChosenIdsField('In the order they are decided')
  timesheetIds: number[];
}

/** Several statements whose acceptance is looked at before. */
export class AskedPreview extends ChosenStatements {
  @ApiPropertyOptional({ description: 'Accept only the lines that bear no remark' })
  @IsOptional()
  @IsBoolean()
  withoutRemark?: boolean;
}

/** A statement as it was seen in the preview. */
export class SeenStatement {
  @IdField() timesheetId: number;

  @ApiProperty({ description: 'How many lines waited and were asked for' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  lines: number;
}

/** Several statements to accept, as they were seen. */
export class SeveralAcceptance {
  @ApiProperty({
    type: [SeenStatement],
    minItems: 1,
    maxItems: MOST_CHOSEN,
    description: 'In the order they are decided',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHOSEN)
  @ArrayUnique(({ timesheetId }: SeenStatement) => timesheetId)
  @Nested(() => SeenStatement, { isList: true })
  statements: SeenStatement[];

  @ApiPropertyOptional({ description: 'Accept only the lines that bear no remark' })
  @IsOptional()
  @IsBoolean()
  withoutRemark?: boolean;
}

/** Several imports to take back, for one reason. */
export class SeveralReversal extends ChosenStatements {
  @ApiProperty({ description: 'Why they are taken back: each firm reads it', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  reason: string;
}

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** What accepting one of them would do now. */
export class AcceptancePreview {
  @ApiProperty() timesheetId: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null when it is not found' })
  firmName: string | null;
  @ApiProperty({
    type: [String],
    description: 'The months its waiting lines are about',
    example: ['2026-10'],
  })
  months: string[];
  @ApiProperty({ description: 'Lines that wait and are asked for' }) lines: number;
  @ApiProperty() persons: number;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ description: 'Of them, lines with a remark' }) warnedLines: number;
  @ApiProperty({ description: 'Of them, lines that change validated hours' }) changedLines: number;
  @ApiProperty({ description: 'Lines that would be accepted' }) acceptedLines: number;
  @ApiProperty(hours) acceptedHours: number;
  @ApiProperty({ type: [LeftLines], description: 'Lines that a rule keeps waiting, by rule' })
  left: LeftLines[];
  @ApiProperty({ description: 'Too large to be judged now: decided in the background, line by line' })
  isInBackground: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why none of it can be accepted; null when some can',
  })
  refusal: string | null;
}

export class SeveralPreview {
  @ApiProperty({ type: [AcceptancePreview], description: 'In the order they were asked' })
  items: AcceptancePreview[];
}

export const OUTCOMES = ['DONE', 'ASKED', 'REFUSED'] as const;

/** What became of one of them: done, asked of a job, or refused and why. */
export class StatementOutcome {
  @ApiProperty() timesheetId: number;
  @ApiProperty({ enum: OUTCOMES }) outcome: (typeof OUTCOMES)[number];
  @ApiProperty({ description: 'Lines decided, or given to the job' }) lines: number;
  @ApiProperty({ type: [LeftLines], description: 'Lines that a rule keeps waiting, by rule' })
  left: LeftLines[];
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the sentence of the code names',
  })
  params: Record<string, string | number>;
}

export class SeveralOutcomes {
  @ApiProperty({ type: [StatementOutcome], description: 'In the order they were asked' })
  items: StatementOutcome[];
}
