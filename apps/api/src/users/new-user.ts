import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsString, MaxLength, ValidateBy } from 'class-validator';
import { IdField, TextField, VersionField } from '../http/fields.js';
import { type Role, roles } from '../platform/actor.js';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Length alone makes a password hard to guess (NIST SP 800-63B): no rule on its characters. */
const SHORTEST_PASSWORD = 15;

const PasswordField = (): PropertyDecorator => (target, name) => {
  ApiProperty({ format: 'password', minLength: SHORTEST_PASSWORD, maxLength: 200 })(target, name);
  IsString()(target, name);
  MaxLength(200)(target, name);
  ValidateBy({
    name: 'password-too-short',
    // Characters as people count them, not code units.
    validator: { validate: (value) => typeof value === 'string' && [...value].length >= SHORTEST_PASSWORD },
  })(target, name);
};

/** What the administrator says of an account: who, in which role, and the one scope the role acts for. */
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

export class NewUser extends UserFields {
  @PasswordField() password: string;
}

export class ChangedUser extends UserFields {
  @ApiProperty()
  @IsBoolean()
  isDisabled: boolean;

  @VersionField() version: number;
}

export class NewPassword {
  @PasswordField() password: string;
}

/** The scopes of an account, exactly one of which is set for the roles that have one. */
export type UserScopes = Pick<UserFields, 'role' | 'territoryId' | 'firmId' | 'authorityId'>;
