import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import { ApiProperty } from '@nestjs/swagger';
import {
  ATTESTATION_STATES,
  type AttestationState,
  RECIPIENTS,
  type Recipient,
} from '../../execution-reports/attestations/attestation.view.js';
import { TextField } from '../../http/fields.js';

/** Room for a code however it is copied. */
const LONGEST = 40;

export class AskedCode {
  @TextField(LONGEST) code: string;
}

const HOURS = { type: Number, nullable: true, description: 'Hundredths of an hour' } as const;
const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class VerifiedClause {
  @ApiProperty() contractNumber: string;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty({ enum: CLAUSE_KIND_CODES }) kind: ClauseKindCode;
  @ApiProperty({ description: 'Hundredths' }) objectiveHours: number;
  @ApiProperty({ description: 'Hundredths' }) doneHours: number;
}

/** What a code attests, and what became of it. Nothing about a person. */
export class VerifiedAttestation {
  @ApiProperty({ example: 'ABCD-EFGH-JKMN' }) code: string;
  @ApiProperty({ enum: ATTESTATION_STATES }) state: AttestationState;
  @ApiProperty({ description: 'The stored figures still give the seal' }) isSealed: boolean;
  @ApiProperty() sha256: string;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty(INSTANT) replacedAt: string | null;
  @ApiProperty(INSTANT) withdrawnAt: string | null;
  @ApiProperty() houseName: string;
  @ApiProperty() authorityName: string;
  @ApiProperty() operationName: string;
  @ApiProperty({ type: String, nullable: true }) publicContractNumber: string | null;
  @ApiProperty({ enum: RECIPIENTS }) audience: Recipient;
  @ApiProperty({ type: String, nullable: true }) firmName: string | null;
  @ApiProperty(HOURS) objectiveHours: number | null;
  @ApiProperty({ description: 'Hundredths' }) doneHours: number;
  @ApiProperty({ type: [VerifiedClause] }) clauses: VerifiedClause[];
}
