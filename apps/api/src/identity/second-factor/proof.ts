import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '../passwords/password-fields.js';

/** Six digits: what an authenticator application shows. */
export const SIX_DIGITS = /^\d{6}$/;

/** Shows that whoever holds the session is still its owner: the password, or a fresh code of the second factor. */
export class Proof {
  @ApiPropertyOptional({ format: 'password' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  password?: string;

  @ApiPropertyOptional({ pattern: SIX_DIGITS.source })
  @IsOptional()
  @Matches(SIX_DIGITS)
  code?: string;
}
