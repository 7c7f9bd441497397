import { ApiProperty } from '@nestjs/swagger';
import { ChosenIdsField } from '../../http/fields.js';
import { REMINDER_STATES, type ReminderState } from '../reminder.view.js';

/** Several firms to write to. */
export class SeveralFirms {
  @ChosenIdsField()
  firmIds: number[];
}

/** The message one of them would get, or why it would not get any. */
export class MessagePreview {
  @ApiProperty() firmId: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null when it is not found' })
  firmName: string | null;
  @ApiProperty({ type: String, nullable: true }) recipient: string | null;
  @ApiProperty({ type: [String], description: 'The months it is asked for', example: ['2026-10'] })
  months: string[];
  @ApiProperty({ type: String, nullable: true }) subject: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Without its link, and without what it owes to other houses',
  })
  text: string | null;
  @ApiProperty({ type: String, nullable: true }) refusal: string | null;
}

export class SeveralMessages {
  @ApiProperty({ type: [MessagePreview], description: 'In the order they were asked' })
  items: MessagePreview[];
}

/** What became of the message of one of them: its state, or why there is none. */
export class MessageOutcome {
  @ApiProperty() firmId: number;
  @ApiProperty({ enum: REMINDER_STATES, nullable: true }) state: ReminderState | null;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
}

export class SeveralMessagesSent {
  @ApiProperty({ type: [MessageOutcome], description: 'In the order they were asked' })
  items: MessageOutcome[];
}
