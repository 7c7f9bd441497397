import { DEROGATION_KINDS, type DerogationKind } from '@clausier/domain/ledger/check-line';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { DayField, IdField, Nested, VersionField } from '../../http/fields.js';
import { KnownPerson } from '../../participants/file/new-participant.js';

class AssignmentTerms {
  @ApiPropertyOptional({ description: 'Ten-thousandths of the work contract', default: 10_000 })
  @IsInt()
  @Min(1)
  @Max(10_000)
  sharePerTenThousand: number = 10_000;

  @DayField() startedOn: string;

  @DayField({ optional: true, nullable: true }) endedOn?: string | null;
}

/** A work contract put at the service of a clause of the acting house. */
export class NewAssignment extends AssignmentTerms {
  @IdField() employmentContractId: number;

  @IdField() clauseId: number;

  @ApiPropertyOptional({ type: KnownPerson, nullable: true, description: 'For a person of another house' })
  @IsOptional()
  @Nested(() => KnownPerson)
  knownAs?: KnownPerson | null;

  /** The firm of the lot that the employer works for, when the employer is not itself a party of the lot. */
  @IdField({ optional: true, nullable: true }) contractPartyId?: number | null;
}

export class ChangedAssignment extends AssignmentTerms {
  @VersionField() version: number;
}

/** A reasoned exception on one assignment. */
export class NewDerogation {
  @ApiProperty({ enum: DEROGATION_KINDS })
  @IsIn(DEROGATION_KINDS)
  kind: DerogationKind;

  @ApiProperty({ minLength: 10, maxLength: 1000 })
  @IsString()
  @MinLength(10)
  @MaxLength(1000)
  reason: string;
}
