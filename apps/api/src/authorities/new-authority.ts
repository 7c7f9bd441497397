import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { SiretField, TextField, VersionField } from '../http/fields.js';

/** A contracting authority (maître d'ouvrage), shared by all houses, known by its SIRET. */
export class NewAuthority {
  @SiretField() siret: string;

  @TextField(200) name: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'INSEE code' })
  @IsOptional()
  @Matches(/^[0-9AB]{5}$/)
  communeCode?: string | null;
}

export class ChangedAuthority extends NewAuthority {
  @VersionField() version: number;
}
