import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { SiretField, TextField, VersionField } from '../http/fields.js';

/** A firm, shared by all houses, known by its SIRET. */
export class NewFirm {
  @SiretField() siret: string;

  @TextField(200) name: string;

  @ApiProperty({ enum: FIRM_KINDS })
  @IsIn(FIRM_KINDS)
  kind: FirmKind;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'INSEE code' })
  @IsOptional()
  @Matches(/^[0-9AB]{5}$/)
  communeCode?: string | null;

  @TextField(200, { nullable: true, optional: true }) contactName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'email' })
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  contactEmail?: string | null;

  @TextField(30, { nullable: true, optional: true }) contactPhone?: string | null;
}

export class ChangedFirm extends NewFirm {
  @VersionField() version: number;
}
