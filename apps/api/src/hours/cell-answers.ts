import { HOUR_KINDS, type HourKind } from '@clausier/domain/ledger/hour-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FindingView } from '../participants/file/participant-file.js';

export const CELL_OUTCOMES = ['SAVED', 'REFUSED', 'TO_CONFIRM', 'CONFLICT', 'NOT_FOUND'] as const;
export type CellOutcome = (typeof CELL_OUTCOMES)[number];

/** What somebody else posted in the cell meanwhile. */
export class TheirHours {
  @ApiProperty() hours: number;
  @ApiProperty() revision: number;
  @ApiProperty() recordedAt: string;
  @ApiProperty() recordedBy: string;
}

/** What became of one cell: saved at a revision, or why not. Nothing of a cell that is not saved was written. */
export class CellAnswer {
  @ApiProperty() assignmentId: number;
  @ApiProperty({ example: '2024-02' }) month: string;
  @ApiProperty({ enum: HOUR_KINDS }) hourKind: HourKind;
  @ApiProperty({ enum: CELL_OUTCOMES }) outcome: CellOutcome;
  @ApiProperty({ description: 'The hours sent' }) hours: number;
  @ApiPropertyOptional() revision?: number;
  @ApiPropertyOptional({ enum: ['POSTED', 'CORRECTED', 'REVERSED', 'UNCHANGED'] }) change?: string;
  @ApiPropertyOptional({ type: [FindingView] }) findings?: FindingView[];
  @ApiPropertyOptional({ type: TheirHours }) theirs?: TheirHours;
}

export class CellsAnswer {
  @ApiProperty({ description: 'When the saved cells were recorded' }) savedAt: string;
  @ApiProperty({ type: [CellAnswer] }) cells: CellAnswer[];
}
