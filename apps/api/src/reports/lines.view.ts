import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OnlyForHouses } from '../http/answers/only-for.js';
import { ListQuery, PageInfo } from '../platform/paging.js';
import { Measure } from './measure.query.js';
import { CROSSINGS, SelectionQuery } from './selection/selection-query.js';
import { HIDDEN_REASONS, type HiddenReason } from './told/told-figures.query.js';

const SORTS = ['month', '-month', 'hours', '-hours', 'operation', '-operation'] as const;

export class LinesQuery extends IntersectionType(
  SelectionQuery,
  PickType(ListQuery, ['page', 'size'] as const),
) {
  @ApiPropertyOptional({ enum: SORTS, default: '-month' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

export const LINE_KINDS = ['ENTRY', 'GROUP', 'REMAINDER'] as const;

/**
 * ENTRY: one line of the ledger, with its person. GROUP: hours of persons the reader may not see: of an authority's
 * operation in a month, of a pair of territories in a year, of a month at home or mutualised. REMAINDER: what is left of a
 * year or a month once the groups that may be told are taken out of it.
 */
export class ReportLine {
  @ApiProperty({ enum: LINE_KINDS }) kind: (typeof LINE_KINDS)[number];
  @ApiProperty({ type: String, nullable: true }) month: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a line that is about a whole year' })
  year: number | null;
  @ApiProperty({ enum: CROSSINGS, nullable: true, description: 'Of a group that has no territories' })
  crossing: (typeof CROSSINGS)[number] | null;
  @ApiProperty({ type: Number, nullable: true }) operationId: number | null;
  @ApiProperty({ type: String, nullable: true }) operation: string | null;
  @ApiProperty({ type: String, nullable: true }) operationTerritory: string | null;
  @ApiProperty({ type: String, nullable: true }) residenceTerritory: string | null;
  @ApiProperty({ type: String, nullable: true }) authority: string | null;
  @ApiProperty({ type: String, nullable: true }) firm: string | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: Number, nullable: true }) participantId: number | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: String, nullable: true }) participant: string | null;
  @ApiProperty({ type: String, nullable: true }) hourKind: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) isReversal: boolean | null;
  @OnlyForHouses()
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why an earlier line was corrected' })
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Distinct persons of a group; 1 on a line of the ledger; null when hidden',
  })
  persons: number | null;
  @ApiProperty({ description: 'Hundredths; a reversal is negative' }) hours: number;
}

export class LinesPage extends PageInfo {
  @ApiProperty({ type: [ReportLine] }) items: ReportLine[];
  @ApiProperty({ type: Measure, description: 'What all lines of all pages add up to' }) sum: Measure;
  @ApiProperty({
    enum: HIDDEN_REASONS,
    nullable: true,
    description: 'Why hours of the selection are in no line; the sum leaves them out as well',
  })
  hiddenReason: HiddenReason | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day the groups count up to',
  })
  statedOn: string | null;
}
