import { HOUR_KINDS, type HourKind } from '@clausier/domain/ledger/hour-kinds';
import { ApiProperty } from '@nestjs/swagger';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** One remark on a row or a line; its sentence is in the catalogue, under `code`. */
export class TimesheetFinding {
  @ApiProperty({ example: 'hours-negative' }) code: string;
  @ApiProperty({ enum: ['error', 'warning'] }) severity: 'error' | 'warning';
  @ApiProperty({ nullable: true, type: String, example: 'hours' }) field: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, string | number>;
}

/** A clause as a firm recognises it. */
export class TimesheetClause {
  @ApiProperty() assignmentId: number;
  @ApiProperty() clauseId: number;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty() contractNumber: string;
  @ApiProperty() operationName: string;
}

/** Somebody the firm may declare hours for. */
export class TimesheetPerson {
  @ApiProperty() employmentContractId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) endedOn: string | null;
  @ApiProperty({ type: [TimesheetClause] }) clauses: TimesheetClause[];
}

/** Hours of a row that went to a line. */
export class TimesheetRowPart {
  @ApiProperty() lineId: number;
  @ApiProperty(hours) hours: number;
}

/** What was read in one row, and what became of it. */
export class TimesheetRowView {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Place in the file, from 1' }) rowNumber: number;
  @ApiProperty() personText: string;
  @ApiProperty({ description: 'The period as it was written' }) periodText: string;
  @ApiProperty({ description: 'The lot or clause as it was written' }) clauseText: string;
  @ApiProperty({ description: 'The hours as they were written' }) hoursText: string;
  @ApiProperty({ type: [String], description: 'The cells of the file as they show' }) cells: string[];
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

export const LINE_STATES_SHOWN = ['DRAFT', 'SENT', 'ACCEPTED', 'RETURNED', 'IGNORED', 'DISCARDED'] as const;

/** The hours of one assignment in one month: what a facilitator accepts or sends back. */
export class TimesheetLineView extends TimesheetClause {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() employmentContractId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() month: string;
  @ApiProperty({ enum: HOUR_KINDS }) hourKind: HourKind;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ ...hours, description: 'What the ledger holds in the cell' }) postedHours: number;
  @ApiProperty({ enum: ['NEW', 'CHANGED', 'IDENTICAL'] }) effect: 'NEW' | 'CHANGED' | 'IDENTICAL';
  @ApiProperty({ enum: LINE_STATES_SHOWN }) state: (typeof LINE_STATES_SHOWN)[number];
  @ApiProperty({ type: [TimesheetFinding] }) findings: TimesheetFinding[];
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) decidedAt: string | null;
  @ApiProperty({ nullable: true, type: String }) decisionReason: string | null;
}

export class TimesheetClauseHours extends TimesheetClause {
  @ApiProperty(hours) hours: number;
}

/** What sending a draft would change; nothing of it is posted. */
export class TimesheetEffect {
  @ApiProperty({ ...hours, description: 'Hours that would be sent' }) hours: number;
  @ApiProperty() persons: number;
  @ApiProperty() newLines: number;
  @ApiProperty() changedLines: number;
  @ApiProperty() identicalLines: number;
  @ApiProperty() duplicateRows: number;
  @ApiProperty({ description: 'Rows an error or a question keeps out' }) refusedRows: number;
  @ApiProperty({ ...hours, description: 'Hours of those rows' }) refusedHours: number;
  @ApiProperty({ description: 'Totals, signatures and rows removed' }) ignoredRows: number;
  @ApiProperty({ ...hours, description: 'Hours read in all the rows' }) hoursRead: number;
  @ApiProperty({ ...hours, nullable: true, description: 'The total the file itself gives' }) fileTotal:
    | number
    | null;
  @ApiProperty({ type: [TimesheetClauseHours] }) byClause: TimesheetClauseHours[];
}

export const ORIGINS = ['GRID', 'PASTE', 'FILE', 'NO_HOURS'] as const;
export const STATUSES = ['DRAFT', 'SENT', 'DISCARDED'] as const;

/** A statement with its rows, the lines they make and the effect of sending it. */
export class TimesheetView {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty({ enum: ORIGINS }) origin: (typeof ORIGINS)[number];
  @ApiProperty({ enum: STATUSES }) status: (typeof STATUSES)[number];
  @ApiProperty({ nullable: true, type: String }) fileName: string | null;
  @ApiProperty({ description: 'The columns were known from an earlier file' }) areColumnsRemembered: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) certifiedAt: string | null;
  @ApiProperty({ nullable: true, type: String }) certifiedName: string | null;
  @ApiProperty({ type: [TimesheetRowView] }) rows: TimesheetRowView[];
  @ApiProperty({ type: [TimesheetLineView] }) lines: TimesheetLineView[];
  @ApiProperty() effect: TimesheetEffect;
  @ApiProperty({ type: [TimesheetPerson], description: 'Whom a row can be given to' })
  people: TimesheetPerson[];
}
