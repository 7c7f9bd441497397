import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http/fields.js';
import { PageInfo } from '../platform/paging.js';

export const CHANNELS = ['EMAIL', 'PHONE'] as const;
export type Channel = (typeof CHANNELS)[number];

/** PLANNED and SENDING are under way; UNKNOWN was being sent when the server stopped, and is not sent again. */
export const REMINDER_STATES = ['PLANNED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'TOLD'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

export const STEPS = ['BEFORE_5', 'AFTER_3', 'AFTER_10', 'TOGETHER', 'ALSO'] as const;

/** A period a reminder was about, by its last month. */
export class RemindedMonth {
  @ApiProperty({ example: '2026-12' }) month: string;
  @ApiProperty({
    example: '2026-10',
    description: 'The first month of it that was missing; `month` for one month',
  })
  firstMonth: string;
  @ApiProperty({
    enum: STEPS,
    description:
      'The step it was sent for; TOGETHER when somebody wrote to several firms at once; ALSO when the month was told besides, or by somebody',
  })
  step: (typeof STEPS)[number];
}

/** What a firm was told, by mail or by phone. */
export class ReminderItem {
  @ApiProperty() id: number;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ enum: REMINDER_STATES }) state: ReminderState;
  @ApiProperty({ format: 'date' }) toldOn: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'When it left, or failed' })
  endedAt: string | null;
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Who of the house decided it; null when nobody had to, or somebody of another house',
  })
  toldBy: string | null;
  @ApiProperty({ nullable: true, type: String }) houseName: string | null;
  @ApiProperty({ nullable: true, type: String }) recipient: string | null;
  @ApiProperty({ nullable: true, type: String }) note: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'Why it did not leave' }) failure: string | null;
  @ApiProperty({ type: [RemindedMonth] }) months: RemindedMonth[];
}

export class ReminderPage extends PageInfo {
  @ApiProperty({ type: [ReminderItem] }) items: ReminderItem[];
}

/** A firm was told by phone. */
export class PhoneCall {
  @TextField(500) note: string;
}

/** The firm is not to be written to. */
export class NewPause {
  @TextField(500) reason: string;
}

/** What became of a reminder that somebody asked for. */
export class ReminderSent {
  @ApiProperty() id: number;
  @ApiProperty({ enum: REMINDER_STATES }) state: ReminderState;
}
