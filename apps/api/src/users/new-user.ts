import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, MaxLength } from 'class-validator';
import { IdField, TextField, VersionField } from '../http/fields.js';
import { type Role, roles } from '../platform/actor.js';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said of an account by whoever keeps it: who, in which role, and the one scope the role acts for. */
class UserFields {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(200)
  email: string;

  @TextField(200) name: string;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  @IdField({ nullable: true, optional: true }) territoryId?: number | null;

  @IdField({ nullable: true, optional: true }) firmId?: number | null;

  @IdField({ nullable: true, optional: true }) authorityId?: number | null;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  language: Language;
}

/** No password: its owner chooses one, by a link. */
export class NewUser extends UserFields {}

export class ChangedUser extends UserFields {
  @ApiProperty()
  @IsBoolean()
  isDisabled: boolean;

  /** Why, for the journal: asked of whoever disables an account. */
  @TextField(300, { optional: true, nullable: true }) reason?: string | null;

  @VersionField() version: number;
}

/** The scopes of an account, exactly one of which is set for the roles that have one. */
export type UserScopes = Pick<UserFields, 'role' | 'territoryId' | 'firmId' | 'authorityId'>;
