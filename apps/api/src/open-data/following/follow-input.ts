import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { OPERATION_STATUSES, type OperationStatus } from '../../contracts/operations/new-operation.js';
import { DayField, IdField, Nested, SiretField, TextField } from '../../http/fields.js';

/** The operation to open for the contract. */
export class FollowedOperation {
  @TextField(200) name: string;

  @ApiProperty({ description: 'INSEE code of the commune of the works', example: '59599' })
  @Matches(/^[0-9AB]{5}$/)
  communeCode: string;

  @ApiProperty({ enum: OPERATION_STATUSES })
  @IsIn(OPERATION_STATUSES)
  status: OperationStatus;

  @DayField() startedOn: string;

  @DayField({ nullable: true, optional: true }) expectedEndOn?: string | null;
}

/** A record that becomes a lot. */
export class FollowedRecord {
  @IdField() id: number;

  @TextField(30) lotNumber: string;

  @ApiProperty({ maxLength: 200, description: 'Empty for a contract that has one lot only' })
  @IsString()
  @MaxLength(200)
  lotName: string;
}

/** What is said of a firm that the product does not know yet. */
export class NewFollowedFirm {
  @SiretField() siret: string;

  @TextField(200) name: string;

  @ApiProperty({ enum: FIRM_KINDS })
  @IsIn(FIRM_KINDS)
  kind: FirmKind;
}

/** Published contracts to follow: each becomes a lot of one public contract, of an operation there is or is not yet. */
export class FollowInput {
  @ApiProperty({ type: [FollowedRecord] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Nested(() => FollowedRecord, { isList: true })
  records: FollowedRecord[];

  @IdField({ nullable: true, optional: true }) operationId?: number | null;

  @ApiPropertyOptional({ type: FollowedOperation, nullable: true })
  @IsOptional()
  @Nested(() => FollowedOperation)
  operation?: FollowedOperation | null;

  @IdField({ nullable: true, optional: true }) authorityId?: number | null;

  @TextField(200, { nullable: true, optional: true }) authorityName?: string | null;

  @TextField(60) contractNumber: string;

  @TextField(300) subject: string;

  @ApiPropertyOptional({ type: [NewFollowedFirm] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Nested(() => NewFollowedFirm, { isList: true })
  firms?: NewFollowedFirm[];

  @ApiPropertyOptional({ type: [String], description: 'SIRETs of the firms not to enter' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(14, { each: true })
  leftOut?: string[];
}

/** Where what was followed is now. */
export class Followed {
  @ApiProperty() operationId: number;
  @ApiProperty() publicContractId: number;
}
