import { RECORD_KINDS, type RecordKind } from '@clausier/domain/open-data/shape';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { NamedRecord } from '../../contracts/operations/operations.query.js';
import { Nested } from '../../http/fields.js';

const ANSWER_KINDS = ['TEXT', 'NUMBER', 'DAY', 'FLAG', 'CHOICE', 'CHOICES'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A value that a valid record wants and this one lacks. */
export class MissingFieldView {
  @ApiProperty({ description: 'Where in the record' }) path: string;
  @ApiProperty({ enum: ANSWER_KINDS, enumName: 'AnswerKind' }) kind: AnswerKind;
  @ApiProperty({ type: [String], description: 'The words of the official list' }) choices: string[];
}

export class PublicationAnswer {
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(200) path: string;
  @ApiProperty({ maxLength: 1000, description: 'Several choices are parted by ;' })
  @IsString()
  @MaxLength(1000)
  value: string;
}

/** A followed lot as it would be published. */
export class PublicationLot {
  @ApiProperty() lotId: number;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'PublishedKind' }) kind: RecordKind;
  @ApiProperty() contractNumber: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: NamedRecord }) operation: NamedRecord;
  @ApiProperty({ description: 'As its buyer published it, or made of what the product knows' })
  isPublished: boolean;
  @ApiProperty({ type: [MissingFieldView], description: 'None: it is ready' }) missing: MissingFieldView[];
  @ApiProperty({ type: [PublicationAnswer] }) answers: PublicationAnswer[];
}

/** What can be published of the contracts of the house. */
export class PublicationState {
  @ApiProperty({ type: [PublicationLot] }) lots: PublicationLot[];
  @ApiProperty() ready: number;
}

export class PublicationAnswers {
  @ApiProperty({ type: [PublicationAnswer] })
  @IsArray()
  @ArrayMaxSize(100)
  @Nested(() => PublicationAnswer, { isList: true })
  answers: PublicationAnswer[];
}
