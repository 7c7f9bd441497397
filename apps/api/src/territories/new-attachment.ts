import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { DayField, IdField, TextField, VersionField } from '../http/fields.js';

/** From a day on, a commune belongs to a territory. */
export class NewAttachment {
  @ApiProperty({ description: 'INSEE code', example: '59599' })
  @Matches(/^[0-9AB]{5}$/)
  communeCode: string;

  @IdField() territoryId: number;

  @DayField() validFrom: string;

  @ApiProperty()
  @IsBoolean()
  isVerified: boolean;

  @TextField(500) source: string;
}

/** How an attachment is known; its territory and its days change only by attaching again. */
export class ChangedAttachment {
  @ApiProperty()
  @IsBoolean()
  isVerified: boolean;

  @TextField(500) source: string;

  @VersionField() version: number;
}
