import { HOUR_KINDS, type HourKind } from '@clausier/domain/ledger/hour-kinds';
import { ApiProperty } from '@nestjs/swagger';
import { TimesheetFinding } from '../timesheet.view.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** Hours of a row that went to a line, with what sending the line changes. */
export class TimesheetRowPart {
  @ApiProperty() lineId: number;
  @ApiProperty(hours) hours: number;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty({ enum: ['NEW', 'CHANGED', 'IDENTICAL'] }) effect: 'NEW' | 'CHANGED' | 'IDENTICAL';
  @ApiProperty({ ...hours, description: 'What the ledger holds in the cell' }) postedHours: number;
  @ApiProperty({ type: [TimesheetFinding] }) findings: TimesheetFinding[];
}

/** What was read in one row, what the firm changed of it and what became of it. */
export class TimesheetRowView {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Place in the file, from 1' }) rowNumber: number;
  @ApiProperty({ description: 'The person as written, or as corrected' }) personText: string;
  @ApiProperty({ description: 'The period as written, or as corrected' }) periodText: string;
  @ApiProperty({ description: 'The lot or clause as written, or as corrected' }) clauseText: string;
  @ApiProperty({ description: 'The hours as written, or as corrected' }) hoursText: string;
  @ApiProperty({ description: 'The kind of hours as written, or as corrected' }) kindText: string;
  @ApiProperty({ description: 'The hours as the file has them' }) hoursInFile: string;
  @ApiProperty({ description: 'The first thing the row says: what names a total or a signature' })
  firstCell: string;
  @ApiProperty({ nullable: true, type: String }) month: string | null;
  @ApiProperty({ enum: HOUR_KINDS }) hourKind: HourKind;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ nullable: true, type: Number }) employmentContractId: number | null;
  @ApiProperty({ enum: ['ACCEPTED', 'REFUSED', 'IGNORED'] }) outcome: 'ACCEPTED' | 'REFUSED' | 'IGNORED';
  @ApiProperty({ description: 'Changed by the firm after it was read' }) isFixed: boolean;
  @ApiProperty() isRemoved: boolean;
  @ApiProperty({ type: [TimesheetFinding] }) findings: TimesheetFinding[];
  @ApiProperty({ type: [TimesheetRowPart] }) parts: TimesheetRowPart[];
}
