import {
  CRITERION_CODES,
  type CriterionCode,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import {
  PROOF_DOCUMENTS,
  type ProofDocument,
} from '@clausier/domain/participants/eligibility/proof-documents';
import {
  QUALIFICATION_LEVELS,
  type QualificationLevel,
  SEXES,
  type Sex,
} from '@clausier/domain/participants/hiring/employment';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsOptional, Matches } from 'class-validator';
import { DayField, NameField, Nested, TextField, VersionField } from '../../http/fields.js';

const DOCUMENTS = Object.keys(PROOF_DOCUMENTS);

/** Where a person lives from a day on. */
export class NewResidence {
  @ApiProperty({ description: 'INSEE code of the commune', example: '59599' })
  @Matches(/^[0-9AB]{5}$/)
  communeCode: string;

  @ApiProperty({ description: 'Lives in a priority district (QPV)' })
  @IsBoolean()
  isQpv: boolean;

  @DayField() validFrom: string;
}

/** A document a facilitator has seen: its kind and dates, never its content. */
export class NewProof {
  @ApiProperty({ enum: DOCUMENTS })
  @IsIn(DOCUMENTS)
  documentCode: ProofDocument;

  @DayField() issuedOn: string;

  /** Last day of validity written on the document. */
  @DayField({ optional: true, nullable: true }) validUntil?: string | null;

  /** The day it was seen; today unless said otherwise. */
  @DayField({ optional: true, nullable: true }) checkedOn?: string | null;
}

/** Why a person may be hired under a clause, as found on a day. */
export class NewEligibility {
  @ApiProperty({ enum: CRITERION_CODES })
  @IsIn(CRITERION_CODES)
  criterionCode: CriterionCode;

  @DayField() assessedOn: string;

  @TextField(500, { optional: true, nullable: true }) opinion?: string | null;

  @ApiPropertyOptional({ type: [NewProof] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Nested(() => NewProof, { isList: true })
  proofs?: NewProof[];
}

class Identity {
  @NameField() lastName: string;

  @NameField() firstName: string;

  @DayField() bornOn: string;

  @ApiProperty({ enum: SEXES })
  @IsIn(SEXES)
  sex: Sex;

  @ApiPropertyOptional({ enum: QUALIFICATION_LEVELS, default: 'UNKNOWN' })
  @IsIn(QUALIFICATION_LEVELS)
  qualification: QualificationLevel = 'UNKNOWN';

  @ApiPropertyOptional({ type: String, format: 'email', nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;

  @TextField(30, { optional: true, nullable: true }) phone?: string | null;
}

/** A person met for the first time: identity, home, and the criterion when it is already known. */
export class NewParticipant extends Identity {
  @ApiProperty({ type: NewResidence })
  @Nested(() => NewResidence)
  residence: NewResidence;

  @ApiPropertyOptional({ type: NewEligibility, nullable: true })
  @IsOptional()
  @Nested(() => NewEligibility)
  eligibility?: NewEligibility | null;
}

/** The identity as its form shows it, with the version that was read. */
export class ChangedParticipant extends Identity {
  @VersionField() version: number;

  /** Why: asked for as soon as the name, the birth date or the sex changes. The journal keeps it. */
  @TextField(300, { optional: true, nullable: true }) reason?: string | null;
}

/** Exactly what one must know of a person of another house to find them: the whole name and the birth date. */
export class KnownPerson {
  @NameField() lastName: string;

  @NameField() firstName: string;

  @DayField() bornOn: string;
}
