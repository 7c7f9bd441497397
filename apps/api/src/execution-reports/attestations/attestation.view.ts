import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { OnlyForHouses } from '../../http/answers/only-for.js';
import { DayField, IdField, TextField } from '../../http/fields.js';
import { ExecutionReport } from '../report/execution-report.view.js';

/** STANDING: the last word. REPLACED: another was issued since. WITHDRAWN: its house took it back. */
export const ATTESTATION_STATES = ['STANDING', 'REPLACED', 'WITHDRAWN'] as const;
export type AttestationState = (typeof ATTESTATION_STATES)[number];

/** Whom an attestation is addressed to. */
export const RECIPIENTS = ['AUTHORITY', 'FIRM'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** An attestation to issue: the report its reader sees, frozen as of now or of the end of a past day. */
export class NewAttestation {
  @ApiProperty({ enum: RECIPIENTS })
  @IsIn(RECIPIENTS)
  audience: Recipient;

  @IdField({ optional: true }) firm?: number;
  @IdField({ optional: true }) publicContract?: number;
  @DayField({ optional: true }) asOf?: string;
  @DayField({ optional: true }) noticeOn?: string;

  /** The last revision of the same subject that was seen, 0 when there was none. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  seenRevision: number;
}

export class WithdrawnAttestation {
  @TextField(500) reason: string;
}

export class AttestationSummary {
  @ApiProperty() id: number;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() authorityName: string;
  @ApiProperty() houseName: string;
  @ApiProperty({ type: Number, nullable: true }) publicContractId: number | null;
  @ApiProperty({ type: String, nullable: true }) publicContractNumber: string | null;
  @ApiProperty({ enum: RECIPIENTS }) audience: Recipient;
  @ApiProperty({ type: Number, nullable: true }) firmId: number | null;
  @ApiProperty({ type: String, nullable: true }) firmName: string | null;
  @ApiProperty({ description: 'Of the same subject, from 1 on' }) revision: number;
  @ApiProperty({ example: 'ABCD-EFGH-JKMN' }) code: string;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @OnlyForHouses()
  @ApiProperty()
  issuedBy: string;
  @ApiProperty({ enum: ATTESTATION_STATES }) state: AttestationState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) replacedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Hundredths' }) objectiveHours: number | null;
  @ApiProperty({ description: 'Hundredths' }) doneHours: number;
}

/** An attestation with what it froze and its seal. */
export class AttestationView extends AttestationSummary {
  @ApiProperty({ format: 'date-time', description: 'The instant that cuts the figures' }) cutOffAt: string;
  @ApiProperty({ description: 'Of the figures, the instant and the code' }) sha256: string;
  @ApiProperty({ description: 'The stored figures still give the seal' }) isSealed: boolean;
  @ApiProperty({ type: ExecutionReport }) report: ExecutionReport;
}

/** The list of an operation, or of all those a reader is given. */
export class AttestationsQuery {
  @IdField({ optional: true }) operation?: number;
}

export class IssuedAttestation extends PickType(AttestationView, ['id', 'code', 'revision']) {}
