import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { DayField, HoursField, IdField, Nested, TextField } from '../../http/fields.js';
import { LOT_PARTY_ROLES, type LotPartyRole } from '../public-contracts/new-party.js';

const HUNDREDTHS = { description: 'Hundredths of an hour' };

/** What one party answers for. */
export class PartOfObjective {
  @ApiProperty() partyId: number;
  @ApiProperty() firmName: string;
  @ApiProperty(HUNDREDTHS) hours: number;
}

/** One way the objective was shared, whole. */
export class Division {
  @ApiProperty() revision: number;
  @ApiProperty({ ...HUNDREDTHS, description: 'The objective that was shared' }) objectiveHours: number;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true, description: 'Told to the house only' }) decidedBy:
    | string
    | null;
  @ApiProperty({ type: [PartOfObjective] }) parts: PartOfObjective[];
}

/** A party that answers to the buyer, with what it and its subcontractors did. */
export class DividedParty {
  @ApiProperty() partyId: number;
  @ApiProperty() firmName: string;
  @ApiProperty({ enum: LOT_PARTY_ROLES }) role: LotPartyRole;
  @ApiProperty() isLead: boolean;
  @ApiProperty({ ...HUNDREDTHS, description: 'Validated, those of its subcontractors included' })
  validatedHours: number;
}

/** How the objective of a clause is shared inside a consortium, today and before. */
export class ClauseDivision {
  @ApiProperty({ ...HUNDREDTHS, description: 'The objective of the clause today' }) objectiveHours: number;
  @ApiProperty({ description: 'The last division is of the objective of today' }) isCurrent: boolean;
  @ApiProperty({ type: [DividedParty] }) parties: DividedParty[];
  @ApiProperty({ ...HUNDREDTHS, description: 'Validated for no party of the lot' }) unattributedHours: number;
  @ApiProperty({ type: [Division], description: 'The last one first' }) divisions: Division[];
}

export class NewPart {
  @IdField() partyId: number;

  @HoursField() hours: number;
}

/** The objective of today, shared again. */
export class NewDivision {
  /** The last revision that was seen, 0 when there was none. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  seenRevision: number;

  @DayField() decidedOn: string;

  @TextField(500) reason: string;

  @ApiProperty({ type: [NewPart] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Nested(() => NewPart, { isList: true })
  parts: NewPart[];
}

export class SavedDivision {
  @ApiProperty() revision: number;
}
