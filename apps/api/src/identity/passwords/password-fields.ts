import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rule.js';

/** Far above the longest: the rule itself says that a password is too long, once normalised (an accent may be a letter of its own). */
export const LONGEST_TEXT = 2000;

/** A password being chosen. The rule judges it where it is known whose it is. */
export const NewPasswordField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'password', minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD }),
    IsString(),
    MaxLength(LONGEST_TEXT),
  );

/** A password already chosen, to be verified. */
export const KnownPasswordField = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ format: 'password' }), IsString(), MaxLength(LONGEST_TEXT));
