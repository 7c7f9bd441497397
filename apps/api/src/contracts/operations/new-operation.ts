import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { DayField, IdField, TextField, VersionField } from '../../http/fields.js';

export const OPERATION_STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;
export type OperationStatus = (typeof OPERATION_STATUSES)[number];

/** An operation as a facilitator types it; its territory is the facilitator's. */
export class NewOperation {
  @TextField(200) name: string;

  @TextField(60, { nullable: true, optional: true }) reference?: string | null;

  @IdField() authorityId: number;

  @ApiProperty({ description: 'INSEE code of the commune of the works', example: '59599' })
  @Matches(/^[0-9AB]{5}$/)
  communeCode: string;

  @TextField(200, { nullable: true, optional: true }) address?: string | null;

  @ApiProperty({ enum: OPERATION_STATUSES })
  @IsIn(OPERATION_STATUSES)
  status: OperationStatus;

  @DayField() startedOn: string;

  @DayField({ nullable: true, optional: true }) expectedEndOn?: string | null;
}

/** The whole operation as its form shows it, with the version that was read. */
export class ChangedOperation extends NewOperation {
  @VersionField() version: number;
}
