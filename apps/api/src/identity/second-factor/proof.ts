import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Six digits: what an authenticator application shows. */
export const SIX_DIGITS = /^\d{6}$/;

/** Shows that whoever holds the session is still its owner: the password, or a fresh code of the second factor. */
export class Proof {
  @ApiPropertyOptional({ format: 'password' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;

  @ApiPropertyOptional({ pattern: SIX_DIGITS.source })
  @IsOptional()
  @Matches(SIX_DIGITS)
  code?: string;
}
