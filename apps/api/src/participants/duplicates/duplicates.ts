import { ApiProperty } from '@nestjs/swagger';
import { DayField, IdField, TextField } from '../../http/fields.js';

/** What is typed so far of a new person. */
export class TypedPerson {
  @TextField(100) lastName: string;

  @TextField(100) firstName: string;

  @DayField({ optional: true, nullable: true }) bornOn?: string | null;
}

/** Somebody already followed who may be the one being typed. */
export class LikelyPerson {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty({ enum: ['SAME', 'LIKELY', 'POSSIBLE'] }) likeness: 'SAME' | 'LIKELY' | 'POSSIBLE';
  @ApiProperty({ description: 'Followed by the acting house; others work on its operations' }) isOwn: boolean;
  @ApiProperty() houseName: string;
  @ApiProperty({ type: String, nullable: true, description: 'Only of its own people' })
  communeName: string | null;
}

export class LikelyPeople {
  @ApiProperty({ type: [LikelyPerson], description: 'Among those the house may name' }) here: LikelyPerson[];
  @ApiProperty({
    type: [String],
    description: 'Other houses that follow somebody of exactly this name and birth date',
  })
  elsewhere: string[];
}

/** One of two files that may be of one person. */
export class FileOfPair {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty() houseName: string;
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty({ type: String, nullable: true }) communeName: string | null;
  @ApiProperty() workContracts: number;
  @ApiProperty({ description: 'Validated, in hundredths' }) hours: number;
}

export class DuplicatePair {
  @ApiProperty({ enum: ['SAME', 'LIKELY'] }) likeness: 'SAME' | 'LIKELY';
  @ApiProperty({ type: FileOfPair }) first: FileOfPair;
  @ApiProperty({ type: FileOfPair }) second: FileOfPair;
}

export class DuplicatePairs {
  @ApiProperty({ type: [DuplicatePair] }) items: DuplicatePair[];
}

/** That two files are not of one person, and how one knows. */
export class NotSamePerson {
  @IdField() otherId: number;

  @TextField(300) reason: string;
}
