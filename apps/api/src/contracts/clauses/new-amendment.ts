import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { DayField, HoursField, TextField, VersionField } from '../../http/fields.js';

/** An amendment (avenant): from the day it is signed, the clause asks for this many hours. */
export class NewAmendment {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  number: number;

  @DayField() signedOn: string;

  @HoursField() committedHours: number;

  @TextField(500) reason: string;
}

export class ChangedAmendment extends NewAmendment {
  @VersionField() version: number;
}
