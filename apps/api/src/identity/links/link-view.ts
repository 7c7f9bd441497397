import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { NewPasswordField } from '../passwords/password-fields.js';
import { type Stage, stages } from '../session-stage.js';
import { LINK_PURPOSES, type LinkPurpose } from './make-link.js';

export const DELIVERIES = ['SENT', 'FAILED', 'BY_HAND'] as const;

/** A link that has just been made. */
export class AccessLink {
  @ApiProperty({ enum: LINK_PURPOSES }) purpose: LinkPurpose;
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
  @ApiProperty({
    enum: DELIVERIES,
    description:
      'Sent to the e-mail of the account; not sent because the message could not leave; or to be handed over',
  })
  delivery: (typeof DELIVERIES)[number];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The path and fragment to hand over, shown this once; null when it was sent',
  })
  path: string | null;
}

/** The link as its holder presents it: in the body, never in an address. */
export class HeldLinkInput {
  @ApiProperty({ enum: LINK_PURPOSES })
  @IsIn(LINK_PURPOSES)
  purpose: LinkPurpose;

  @ApiProperty({ format: 'password', description: 'What follows # in the link' })
  @IsString()
  @Matches(/^[\w-]{43}$/, { message: 'field-malformed' })
  token: string;
}

export class LinkUse extends HeldLinkInput {
  @NewPasswordField() password: string;
}

/** What using a link leads to. */
export class LinkUsed {
  @ApiProperty({
    enum: stages,
    description: 'OPEN, or what is awaited: the code of a second factor, or one to be set up',
  })
  stage: Stage;
}

/** Whose password a link chooses. */
export class LinkHolder {
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
}

export class LinkRequest {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(200)
  email: string;
}

/** The same for every e-mail: it speaks of the installation. */
export class LinkRequestAnswer {
  @ApiProperty({
    description:
      'True when this installation sends mail; otherwise the house manager or the administrator makes the link',
  })
  isMailed: boolean;
}
