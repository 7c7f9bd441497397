import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OnlyForHouses } from '../../http/answers/only-for.js';
import { PageInfo } from '../../platform/paging.js';
import { LinesQuery } from '../lines.view.js';

/** What the declared hours of a selection are asked by: the selection of a figure, a page and an order of its lines. */
export class DeclaredLinesQuery extends LinesQuery {}

/** A line a firm sent and nobody decided on yet; for an authority, all of them of an operation in a month. */
export class DeclaredLine {
  @ApiProperty() month: string;
  @ApiProperty() operationId: number;
  @ApiProperty() operation: string;
  @ApiProperty() operationTerritory: string;
  @ApiProperty({ type: String, nullable: true }) residenceTerritory: string | null;
  @ApiProperty() authority: string;
  @ApiProperty({ type: String, nullable: true }) firm: string | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: Number, nullable: true }) participantId: number | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: String, nullable: true }) participant: string | null;
  @OnlyForHouses()
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Null on operations of other houses' })
  timesheetId: number | null;
  @ApiProperty({ type: String, nullable: true }) hourKind: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) certifiedAt: string | null;
  @ApiProperty({ description: 'Hundredths' }) hours: number;
}

export class DeclaredLinesPage extends PageInfo {
  @ApiProperty({ type: [DeclaredLine] }) items: DeclaredLine[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'What all lines of all pages add up to, in hundredths; null when it may not be told',
  })
  hours: number | null;
}
