import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches } from 'class-validator';
import { DELIVERIES } from '../links/link-view.js';

/** A link of a firm as its holder presents it: in the body, never in an address. */
export class HeldDepositLink {
  @ApiProperty({ format: 'password', description: 'What follows # in the link' })
  @IsString()
  @Matches(/^[\w-]{43}$/, { message: 'field-malformed' })
  token: string;
}

/** What a link of a firm opens, before it is opened: looking at it spends nothing. */
export class DepositDoor {
  @ApiProperty() firmName: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
}

export const WAYS_TO_HAND_OVER = ['MAIL', 'HAND'] as const;

export class NewDepositLink {
  @ApiProperty({
    enum: WAYS_TO_HAND_OVER,
    description: 'By mail to the contact of the firm, or shown once to be handed over',
  })
  @IsIn(WAYS_TO_HAND_OVER)
  by: (typeof WAYS_TO_HAND_OVER)[number];
}

/** A link of a firm that has just been made. */
export class GivenDepositLink {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
  @ApiProperty({ enum: DELIVERIES }) delivery: (typeof DELIVERIES)[number];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The path and fragment to hand over, shown this once; null when it was sent',
  })
  path: string | null;
}

export const LINK_STATES = ['WORKING', 'EXPIRED', 'REVOKED'] as const;

/** A link of a firm as its houses see it. */
export class DepositLinkItem {
  @ApiProperty() id: number;
  @ApiProperty({ enum: LINK_STATES }) state: (typeof LINK_STATES)[number];
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Who of the house made it; null for a link of a reminder, or of another house',
  })
  madeBy: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'The house that made it' })
  houseName: string | null;
  @ApiProperty({ description: 'How many times it was opened' }) openings: number;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) lastUsedAt: string | null;
}

export class DepositLinkList {
  @ApiProperty({ type: [DepositLinkItem] }) items: DepositLinkItem[];
}
