import {
  CRITERION_CODES,
  type CriterionCode,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import {
  PROOF_DOCUMENTS,
  type ProofDocument,
} from '@clausier/domain/participants/eligibility/proof-documents';
import type { QualificationLevel, Sex } from '@clausier/domain/participants/hiring/employment';
import { EXIT_SITUATIONS, type ExitSituation } from '@clausier/domain/participants/hiring/exits';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MergeView } from '../merging/merging.js';

/** One thing a check says of a line, a document or a contract. */
export class FindingView {
  @ApiProperty({ example: 'proof-too-old' }) code: string;
  @ApiProperty({ enum: ['error', 'warning'] }) severity: 'error' | 'warning';
  @ApiPropertyOptional({ example: 'hours', description: 'What it is about' }) field?: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, string | number>;
}

export class ResidenceView {
  @ApiProperty() id: number;
  @ApiProperty() communeCode: string;
  @ApiProperty() communeName: string;
  @ApiProperty() territoryName: string;
  @ApiProperty() isQpv: boolean;
  @ApiProperty({ description: 'Recorded in a file that was merged into this one' }) isMerged: boolean;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo: string | null;
}

export class ProofView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: Object.keys(PROOF_DOCUMENTS) }) documentCode: ProofDocument;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty({ format: 'date' }) checkedOn: string;
  @ApiProperty() checkedBy: string;
  @ApiProperty({ type: [FindingView], description: 'What it would not prove for a hiring today' })
  findings: FindingView[];
}

export class EligibilityView {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'The house that assessed it' }) houseName: string;
  @ApiProperty() isOwn: boolean;
  @ApiProperty({ format: 'date' }) assessedOn: string;
  @ApiProperty({ enum: CRITERION_CODES, nullable: true, description: 'Null when another house recorded it' })
  criterionCode: CriterionCode | null;
  @ApiProperty({ type: String, nullable: true }) opinion: string | null;
  @ApiProperty({ type: [ProofView] }) proofs: ProofView[];
}

export class AssignmentView {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() clauseId: number;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty() territoryName: string;
  @ApiProperty({ description: 'On an operation of the acting house' }) isOwn: boolean;
  @ApiProperty({ description: 'Ten-thousandths of the work contract' }) sharePerTenThousand: number;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({ description: 'Validated, in hundredths' }) hours: number;
  @ApiProperty({ type: [String] }) derogations: string[];
}

export class FollowUpView {
  @ApiProperty({ enum: ['MONTH_3', 'MONTH_6'] }) followUp: 'MONTH_3' | 'MONTH_6';
  @ApiProperty({ enum: EXIT_SITUATIONS }) situation: ExitSituation;
  @ApiProperty({ format: 'date' }) recordedOn: string;
}

export class WorkContractView {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
  @ApiProperty() firmKind: string;
  @ApiProperty() engagementMode: string;
  @ApiProperty() contractType: string;
  @ApiProperty({ type: String, nullable: true }) trade: string | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Home when it started; null for a person of another house',
  })
  communeName: string | null;
  @ApiProperty() territoryName: string;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: String, nullable: true }) exitSituation: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) exitRecordedOn: string | null;
  @ApiProperty({ type: [FollowUpView], description: 'What the person did 3 and 6 months after its end' })
  followUps: FollowUpView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) breachOn: string | null;
  @ApiProperty({ type: String, nullable: true }) breachReason: string | null;
  @ApiProperty({ description: 'Registered by the acting house, which alone changes it' }) isOwn: boolean;
  @ApiProperty({ type: [FindingView], description: 'What its proofs do not prove on the day of hiring' })
  proofFindings: FindingView[];
  @ApiProperty({ type: [AssignmentView] }) assignments: AssignmentView[];
}

export class MonthOfPerson {
  @ApiProperty({ example: '2024-02' }) month: string;
  @ApiProperty() hours: number;
}

export class ClockAlert {
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: ['SIX_MONTHS_LEFT', 'THREE_MONTHS_LEFT', 'OVER'] }) kind: string;
  @ApiProperty() isReached: boolean;
}

/** The 24 months: from the first clause contract, with the days at which the house is warned. */
export class ClockView {
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: [ClockAlert] }) alerts: ClockAlert[];
}

export class ParticipantFile {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'False for somebody who only works on an operation of the house' })
  isOwn: boolean;
  @ApiProperty() houseName: string;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty({ enum: ['F', 'M', 'X', 'UNKNOWN'] }) sex: Sex;
  @ApiProperty({ type: String, nullable: true }) qualification: QualificationLevel | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: ClockView, nullable: true }) clock: ClockView | null;
  @ApiProperty({ type: [ResidenceView] }) residences: ResidenceView[];
  @ApiProperty({ type: [EligibilityView] }) eligibilities: EligibilityView[];
  @ApiProperty({ type: [WorkContractView] }) workContracts: WorkContractView[];
  @ApiProperty({ type: [MonthOfPerson] }) months: MonthOfPerson[];
  @ApiProperty({ type: [MergeView], description: 'Files read as part of this one' }) merges: MergeView[];
  @ApiProperty({ type: Number, nullable: true, description: 'The file this one is part of' })
  keptFileId: number | null;
}
