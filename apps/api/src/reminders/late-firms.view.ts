import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { MonthField } from '../http/fields.js';
import { ListQuery, PageInfo } from '../platform/paging.js';
import { CHANNELS, type Channel, REMINDER_STATES, type ReminderState } from './reminder.view.js';

/** LATE: the day to answer by is past for a month at least. TO_CALL: late, and nobody has told them since. COMING: not late yet. */
export const LATENESS = ['LATE', 'TO_CALL', 'COMING', 'ALL'] as const;
export type Lateness = (typeof LATENESS)[number];

export class LateFirmsQuery extends ListQuery {
  @MonthField({ optional: true }) month?: string;

  @ApiPropertyOptional({ enum: LATENESS, default: 'LATE' })
  @IsOptional()
  @IsIn(LATENESS)
  lateness?: Lateness;
}

/** A period a firm owes, by its last month, with the clauses it owes it for. */
export class OwedMonth {
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty({ example: '2026-10', description: 'The first month of it that is missing' })
  firstMonth: string;
  @ApiProperty({ format: 'date', description: 'The last day in time' }) dueOn: string;
  @ApiProperty() clauses: number;
  @ApiProperty() persons: number;
}

export class LastReminder {
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ enum: REMINDER_STATES }) state: ReminderState;
  @ApiProperty({ format: 'date' }) toldOn: string;
  @ApiProperty({ description: 'Of the demonstration: nothing left' }) isDemonstration: boolean;
}

export class ReminderPause {
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date' }) placedOn: string;
  @ApiProperty({ nullable: true, type: String }) placedBy: string | null;
}

/** A firm with people under contract on the operations of the house that owes it statements. */
export class LateFirm {
  @ApiProperty() firmId: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: [OwedMonth], description: 'The earliest first' }) months: OwedMonth[];
  @ApiProperty({ format: 'date', description: 'The earliest of the days it had to answer by' }) dueOn: string;
  @ApiProperty({ description: 'That day is past' }) isLate: boolean;
  @ApiProperty({ nullable: true, type: String }) contactName: string | null;
  @ApiProperty({ nullable: true, type: String }) contactEmail: string | null;
  @ApiProperty({ nullable: true, type: String }) contactPhone: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'The last month it answered for' }) lastMonth:
    | string
    | null;
  @ApiProperty({ type: LastReminder, nullable: true }) lastReminder: LastReminder | null;
  @ApiProperty({ type: ReminderPause, nullable: true, description: 'Not to be written to' })
  pause: ReminderPause | null;
}

export class LateFirmPage extends PageInfo {
  @ApiProperty({ type: [LateFirm] }) items: LateFirm[];
  @ApiProperty({ description: 'This installation sends mail' }) isMailed: boolean;
}
