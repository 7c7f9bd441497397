import { HOUR_KINDS, type HourKind } from '@clausier/domain/ledger/hour-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IdField, MonthField } from '../http/fields.js';
import { PageInfo, SearchField } from '../platform/paging.js';

export class GridQuery {
  @MonthField() from: string;

  @MonthField() to: string;

  @IdField({ optional: true }) operation?: number;

  @IdField({ optional: true }) clause?: number;

  @IdField({ optional: true }) firm?: number;

  @ApiPropertyOptional({
    enum: HOUR_KINDS,
    description: 'Cells and totals of this kind only; all kinds without it',
  })
  @IsOptional()
  @IsIn(HOUR_KINDS)
  kind?: HourKind;

  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  size: number = 200;
}

/** The same with words of a name, in a body: a name does not belong in an address. */
export class GridSearch extends GridQuery {
  @SearchField() search?: string;
}

/** One cell that holds something: posted, or declared by the firm and waiting for the facilitator. */
export class GridCell {
  @ApiProperty({ example: '2024-02' }) month: string;
  @ApiProperty({ enum: HOUR_KINDS }) hourKind: HourKind;
  @ApiProperty() hours: number;
  @ApiProperty({ description: '0 when nothing was ever posted' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) recordedAt: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Hours declared that wait for a decision' })
  waitingHours: number | null;
  @ApiProperty({ description: 'The month of the person is above 220 h over all firms' }) isOver: boolean;
}

/** One assignment: a person, the employer, the clause, and the cells of the months asked for. */
export class GridRow {
  @ApiProperty() assignmentId: number;
  @ApiProperty() participantId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() firmName: string;
  @ApiProperty() firmKind: string;
  @ApiProperty() clauseId: number;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty({ format: 'date', description: 'First day of the contract and of the assignment' })
  startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Home when the contract started; null for a person of another house',
  })
  communeName: string | null;
  @ApiProperty({ description: 'Territory of residence when the contract started' }) territoryName: string;
  @ApiProperty({ description: 'Lives on the territory of another house' }) isMutualised: boolean;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: [String] }) derogations: string[];
  @ApiProperty({ enum: HOUR_KINDS, isArray: true }) countedHourKinds: HourKind[];
  @ApiProperty({ type: [GridCell] }) cells: GridCell[];
  @ApiProperty({ description: 'Validated over the months asked for, of the kind asked for' }) hours: number;
}

export class GridMonth {
  @ApiProperty({ example: '2024-02' }) month: string;
  @ApiProperty({ description: 'The year is closed for the house or the metropolis' }) isLocked: boolean;
  @ApiProperty({ description: 'Validated in the month, all rows of all pages' }) hours: number;
}

export class GridPage extends PageInfo {
  @ApiProperty({ type: [GridMonth] }) months: GridMonth[];
  @ApiProperty({ type: [GridRow] }) rows: GridRow[];
  @ApiProperty({ description: 'Validated over all months and all rows of all pages' }) hours: number;
  @ApiProperty({ description: 'Distinct people of all pages' }) people: number;
  @ApiProperty({ description: 'Distinct clauses of all pages' }) clauses: number;
}
