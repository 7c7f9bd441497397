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

export const LINE_STATES_SHOWN = [
  'DRAFT',
  'SENT',
  'ACCEPTED',
  'RETURNED',
  'IGNORED',
  'DISCARDED',
  'REVERSED',
] as const;

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
  @ApiProperty({
    nullable: true,
    type: String,
    format: 'date-time',
    description: 'Taken back with its whole import',
  })
  reversedAt: string | null;
  @ApiProperty({ nullable: true, type: String }) reversalReason: string | null;
}

/** A remark on lines to send, and about how many persons it is. */
export class TimesheetWarning {
  @ApiProperty({ example: 'person-month-flagged' }) code: string;
  @ApiProperty() persons: number;
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
  @ApiProperty({ type: [TimesheetWarning] }) warnings: TimesheetWarning[];
}

export const ORIGINS = ['GRID', 'PASTE', 'FILE', 'NO_HOURS'] as const;
export const STATUSES = ['READING', 'DRAFT', 'SENT', 'DISCARDED'] as const;

/** How many rows there are to settle, left out, and in all. */
export class TimesheetRowCounts {
  @ApiProperty() all: number;
  @ApiProperty({ description: 'Rows an error or a question keeps out' }) settle: number;
  @ApiProperty({ description: 'Totals, signatures, duplicates and rows removed' }) ignored: number;
}

/** A statement and the effect of sending it; its rows and lines are read by windows. */
export class TimesheetView {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty({
    format: 'date',
    nullable: true,
    type: String,
    description: 'Of a draft: the last day in time, as the clauses of the firm ask',
  })
  dueOn: string | null;
  @ApiProperty({ enum: ORIGINS }) origin: (typeof ORIGINS)[number];
  @ApiProperty({ enum: STATUSES }) status: (typeof STATUSES)[number];
  @ApiProperty({ nullable: true, type: String }) fileName: string | null;
  @ApiProperty({ description: 'The columns were known from an earlier file' }) areColumnsRemembered: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'The month of the earlier statement with these columns',
  })
  columnsKnownFrom: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) certifiedAt: string | null;
  @ApiProperty({ nullable: true, type: String }) certifiedName: string | null;
  @ApiProperty({ type: TimesheetRowCounts }) counts: TimesheetRowCounts;
  @ApiProperty() effect: TimesheetEffect;
  @ApiProperty({ type: [TimesheetPerson], description: 'Whom a row can be given to' })
  people: TimesheetPerson[];
}
