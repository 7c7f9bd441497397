import { SET_ASIDE_REASONS, type SetAsideReason } from '@clausier/domain/inbox/set-aside';
import { URGENCIES, type Urgency, WAITING_KINDS, type WaitingKind } from '@clausier/domain/inbox/waiting';
import { CONTRACT_TYPES, type ContractType } from '@clausier/domain/participants/hiring/employment';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IdField, TextField } from '../http/fields.js';
import { PageInfo, PageQuery } from '../platform/paging.js';

export const INBOX_STATES = ['WAITING', 'SET_ASIDE'] as const;

/** The inbox has one order, which nobody chooses: what presses most comes first. */
export class InboxQuery extends OmitType(PageQuery, ['sort'] as const) {
  @ApiPropertyOptional({ enum: WAITING_KINDS })
  @IsOptional()
  @IsIn(WAITING_KINDS)
  kind?: WaitingKind;

  @ApiPropertyOptional({ enum: INBOX_STATES, default: 'WAITING' })
  @IsOptional()
  @IsIn(INBOX_STATES)
  state?: (typeof INBOX_STATES)[number];
}

export class WaitingFirm {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class WaitingPerson {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
}

export class WaitingPlace {
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() lotId: number;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
}

/** Who set something aside, when and why. */
export class SetAside {
  @ApiProperty() id: number;
  @ApiProperty({ enum: SET_ASIDE_REASONS }) reason: SetAsideReason;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() by: string;
  @ApiProperty({ format: 'date' }) on: string;
}

/** Something that waits for the house: what, since or until when, about whom, and what its sentence needs. */
export class WaitingItem {
  @ApiProperty({ enum: WAITING_KINDS }) kind: WaitingKind;
  @ApiProperty({
    description: 'A statement, a firm, a clause, a person or a work contract, as the kind says',
  })
  subjectId: number;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ format: 'date', description: 'The day it is counted from, or to' }) on: string;
  @ApiProperty({ description: 'Sent back to set it aside: the thing comes back when this changes' })
  fact: string;
  @ApiProperty({ type: WaitingFirm, nullable: true }) firm: WaitingFirm | null;
  @ApiProperty({ type: WaitingPerson, nullable: true }) person: WaitingPerson | null;
  @ApiProperty({ type: WaitingPlace, nullable: true }) place: WaitingPlace | null;
  @ApiProperty({ type: [String], description: 'Months declared or owed', example: ['2026-10'] })
  months: string[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Hundredths of an hour: declared, or outstanding',
  })
  hours: number | null;
  @ApiProperty({ type: Number, nullable: true }) persons: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The finding, the alert, the state or the follow-up',
  })
  detail: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the pace of a clause leads' })
  projectedMonth: string | null;
  @ApiProperty({ enum: CONTRACT_TYPES, nullable: true }) contractType: ContractType | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'The firm can be written to today' })
  isRemindable: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whom to call' }) phone: string | null;
  @ApiProperty({ type: SetAside, nullable: true }) setAside: SetAside | null;
}

export class KindCount {
  @ApiProperty({ enum: WAITING_KINDS }) kind: WaitingKind;
  @ApiProperty() waiting: number;
  @ApiProperty() setAside: number;
}

export class InboxPage extends PageInfo {
  @ApiProperty({ type: [WaitingItem] }) items: WaitingItem[];
  @ApiProperty({ type: [KindCount], description: 'Every kind, whatever is asked for' }) kinds: KindCount[];
  @ApiProperty({ description: 'Those that press, of every kind: the number beside the link' }) now: number;
  @ApiProperty({ description: 'This installation sends mail' }) isMailed: boolean;
}

/** How many things wait: the number beside the link. */
export class InboxCount {
  @ApiProperty() waiting: number;
  @ApiProperty({ description: 'Those that press' }) now: number;
}

export class NewSetAside {
  @ApiProperty({ enum: WAITING_KINDS })
  @IsIn(WAITING_KINDS)
  kind: WaitingKind;

  @IdField() subjectId: number;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  fact: string;

  @ApiProperty({ enum: SET_ASIDE_REASONS })
  @IsIn(SET_ASIDE_REASONS)
  reason: SetAsideReason;

  /** Refused about a person. */
  @TextField(500, { optional: true, nullable: true }) note?: string | null;
}

export class KeptSetAside {
  @ApiProperty() id: number;
}
