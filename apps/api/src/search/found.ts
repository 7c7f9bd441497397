import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { OnlyForHouses } from '../http/answers/only-for.js';
import { IdField, Nested } from '../http/fields.js';

/** What can be found. */
export const KINDS = ['OPERATION', 'PUBLIC_CONTRACT', 'PERSON', 'FIRM', 'AUTHORITY'] as const;
export type Kind = (typeof KINDS)[number];

/** What is looked for, in a body: a name does not belong in an address. */
export class Search {
  @ApiProperty({ description: 'Words of a name, a reference, a number, or a SIRET', maxLength: 100 })
  @IsString()
  @MaxLength(100)
  text: string;
}

/** Something opened before, as a browser keeps it: what and which, never its name. */
export class OpenedBefore {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: Kind;

  @IdField() id: number;
}

export class Recall {
  @ApiProperty({ type: [OpenedBefore] })
  @IsArray()
  @ArrayMaxSize(10)
  @Nested(() => OpenedBefore, { isList: true })
  opened: OpenedBefore[];
}

export class OperationHit {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty() communeName: string;
  @ApiProperty() authorityName: string;
  @ApiProperty() territoryName: string;
  @ApiProperty({ enum: ['PLANNED', 'ACTIVE', 'CLOSED'] }) status: 'PLANNED' | 'ACTIVE' | 'CLOSED';
  @ApiProperty({ description: 'Of the acting house' }) isOwn: boolean;
}

export class PublicContractHit {
  @ApiProperty() id: number;
  @ApiProperty() number: string;
  @ApiProperty() subject: string;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty({ description: 'On an operation of the acting house' }) isOwn: boolean;
}

/** People are for houses: whoever else searches has none, and could not receive one. */
@OnlyForHouses()
export class PersonHit {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty({ description: 'Followed by the acting house; others work on its operations' }) isOwn: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Only of its own people' })
  communeName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the person works today' })
  employer: string | null;
}

export class FirmHit {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() siret: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) communeName: string | null;
}

export class AuthorityHit {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() siret: string;
  @ApiProperty({ type: String, nullable: true }) communeName: string | null;
}

/** What was found, kind by kind, the nearest first; a kind the actor may not look in is empty. */
export class SearchAnswer {
  @ApiProperty({ type: [OperationHit] }) operations: OperationHit[];
  @ApiProperty({ type: [PublicContractHit] }) publicContracts: PublicContractHit[];
  @ApiProperty({ type: [PersonHit] }) persons: PersonHit[];
  @ApiProperty({ type: [FirmHit] }) firms: FirmHit[];
  @ApiProperty({ type: [AuthorityHit] }) authorities: AuthorityHit[];
  @ApiProperty({ description: 'Nothing begins so: these are near it' }) isNear: boolean;
}
