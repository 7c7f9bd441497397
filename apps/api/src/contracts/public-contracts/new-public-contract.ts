import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CentsField, DayField, Nested, TextField, VersionField } from '../../http/fields.js';

export const PUBLIC_CONTRACT_KINDS = ['PUBLIC', 'PRIVATE', 'URBAN_RENEWAL'] as const;
export type PublicContractKind = (typeof PUBLIC_CONTRACT_KINDS)[number];

/** A lot of a public contract. An empty name is that of the only lot of a contract. */
export class NewLot {
  @TextField(30) number: string;

  @ApiProperty({ maxLength: 200, description: 'Empty for a contract that has one lot only' })
  @IsString()
  @MaxLength(200)
  name: string;

  @CentsField({ nullable: true, optional: true }) amountCents?: number | null;
}

export class ChangedLot extends NewLot {
  @VersionField() version: number;
}

class PublicContractFields {
  @TextField(60) number: string;

  @TextField(300) subject: string;

  @ApiProperty({ enum: PUBLIC_CONTRACT_KINDS })
  @IsIn(PUBLIC_CONTRACT_KINDS)
  kind: PublicContractKind;

  @DayField({ nullable: true, optional: true }) notifiedOn?: string | null;

  @CentsField({ nullable: true, optional: true }) amountCents?: number | null;
}

/** A public contract with its lots; without any it gets one. */
export class NewPublicContract extends PublicContractFields {
  @ApiPropertyOptional({ type: [NewLot] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Nested(() => NewLot, { isList: true })
  lots?: NewLot[];
}

export class ChangedPublicContract extends PublicContractFields {
  @VersionField() version: number;
}
