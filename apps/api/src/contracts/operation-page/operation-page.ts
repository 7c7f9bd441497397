import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import { CLAUSE_STATES, type ClauseState } from '@clausier/domain/contracts/clause-state';
import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { PERIOD_LENGTHS, type PeriodLength } from '@clausier/domain/timesheets/statement-period';
import { ApiProperty } from '@nestjs/swagger';
import { CommuneName } from '../../territories/communes.query.js';
import {
  COUNTED_HOUR_KINDS,
  type CountedHourKind,
  OBJECTIVE_KINDS,
  type ObjectiveKind,
} from '../clauses/new-clause.js';
import { ClauseInvoicing } from '../invoicings/clause-invoicing.js';
import { OPERATION_STATUSES, type OperationStatus } from '../operations/new-operation.js';
import { NamedRecord } from '../operations/operations.query.js';
import { LOT_PARTY_ROLES, type LotPartyRole } from '../public-contracts/new-party.js';
import { PUBLIC_CONTRACT_KINDS, type PublicContractKind } from '../public-contracts/new-public-contract.js';
import { OperationDesk } from './desk.query.js';
import { OperationEvent } from './events.query.js';
import { OperationPeople } from './people.query.js';

const HUNDREDTHS = { description: 'Hundredths of an hour' };
const DONE = {
  type: Number,
  nullable: true,
  description: 'Hundredths of an hour; null for who reads released figures',
} as const;

export class OperationHead {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: NamedRecord }) authority: NamedRecord;
  @ApiProperty({ type: NamedRecord }) territory: NamedRecord;
  @ApiProperty({ type: CommuneName }) commune: CommuneName;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ enum: OPERATION_STATUSES }) status: OperationStatus;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expectedEndOn: string | null;
}

export class FirmInLot extends NamedRecord {
  @ApiProperty({ enum: FIRM_KINDS }) kind: FirmKind;
}

export class LotParty {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ type: FirmInLot }) firm: FirmInLot;
  @ApiProperty({ enum: LOT_PARTY_ROLES }) role: LotPartyRole;
  @ApiProperty() isLead: boolean;
  @ApiProperty({ type: Number, nullable: true }) parentPartyId: number | null;
}

export class ProjectedEnd {
  @ApiProperty({ enum: ['REACHED', 'PROJECTED', 'NO_PACE'] }) kind: 'REACHED' | 'PROJECTED' | 'NO_PACE';
  @ApiProperty({ type: String, nullable: true, example: '2027-04' }) month: string | null;
}

export class ClauseAmendment {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date' }) signedOn: string;
  @ApiProperty(HUNDREDTHS) committedHours: number;
  @ApiProperty() reason: string;
}

/** From a month on, a statement is of so many months. */
export class ClausePeriod {
  @ApiProperty({ example: '2026-10' }) from: string;
  @ApiProperty({ enum: PERIOD_LENGTHS }) months: PeriodLength;
}

export class LotClause {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ enum: CLAUSE_KIND_CODES }) kind: ClauseKindCode;
  @ApiProperty({ enum: OBJECTIVE_KINDS }) objectiveKind: ObjectiveKind;
  @ApiProperty({ ...HUNDREDTHS, description: 'The fixed objective before any amendment' })
  initialHours: number;
  @ApiProperty({ type: Number, nullable: true }) centsPerHour: number | null;
  @ApiProperty({ type: Number, nullable: true }) thresholdCents: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Invoiced in all, euro cents; null when fixed' })
  invoicedCents: number | null;
  @ApiProperty({ enum: COUNTED_HOUR_KINDS, isArray: true }) countedHourKinds: CountedHourKind[];
  @ApiProperty() allowsOpenEnded: boolean;
  @ApiProperty({ type: Number, nullable: true }) penaltyCentsPerHour: number | null;
  @ApiProperty({ description: 'Statements are due before that day of the next month' })
  statementDueDay: number;
  @ApiProperty({
    type: [ClausePeriod],
    description: 'How often hours are asked for, from a month on; every month before and without',
  })
  statementPeriods: ClausePeriod[];
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty(HUNDREDTHS) committedHours: number;
  @ApiProperty(DONE) validatedHours: number | null;
  @ApiProperty(DONE) declaredHours: number | null;
  @ApiProperty({ ...DONE, description: 'Committed - validated; negative beyond the objective' })
  outstandingHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Validated / committed, per ten thousand' })
  progress: number | null;
  @ApiProperty({ type: ProjectedEnd, nullable: true }) projectedEnd: ProjectedEnd | null;
  @ApiProperty({ enum: CLAUSE_STATES, nullable: true }) state: ClauseState | null;
  @ApiProperty({ type: [ClauseAmendment] }) amendments: ClauseAmendment[];
  @ApiProperty({ type: [ClauseInvoicing] }) invoicings: ClauseInvoicing[];
}

export class ContractLot {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'Empty for a contract that has one lot only' }) name: string;
  @ApiProperty({ type: Number, nullable: true }) amountCents: number | null;
  @ApiProperty({ type: [LotParty] }) parties: LotParty[];
  @ApiProperty({ type: [LotClause] }) clauses: LotClause[];
}

export class OperationContract {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() number: string;
  @ApiProperty() subject: string;
  @ApiProperty({ enum: PUBLIC_CONTRACT_KINDS }) kind: PublicContractKind;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) amountCents: number | null;
  @ApiProperty({ type: [ContractLot] }) lots: ContractLot[];
}

export class OperationParticipants {
  @ApiProperty({ type: Number, nullable: true, description: 'Null when under 5 and hidden' })
  total: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Residents of the operation’s territory' })
  residents: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Residents of another territory' })
  mutualised: number | null;
}

export class OperationFigures {
  @ApiProperty() lots: number;
  @ApiProperty({ description: 'Lots that carry a social clause' }) lotsWithClause: number;
  @ApiProperty(HUNDREDTHS) committedHours: number;
  @ApiProperty(DONE) validatedHours: number | null;
  @ApiProperty(DONE) declaredHours: number | null;
  @ApiProperty({ ...DONE, description: 'Timesheets that wait for a facilitator' })
  declaredTimesheets: number | null;
  @ApiProperty(DONE) outstandingHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Per ten thousand' }) progress: number | null;
  @ApiProperty({ type: OperationParticipants }) participants: OperationParticipants;
  @ApiProperty({ type: ProjectedEnd, nullable: true, description: 'That of the clause that ends last' })
  projectedEnd: ProjectedEnd | null;
  @ApiProperty({ ...DONE, description: 'Clauses not reached that have no recent hours' })
  clausesWithoutPace: number | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last due day of its clauses',
  })
  dueOn: string | null;
}

export class OperationMonth {
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty(HUNDREDTHS) validatedHours: number;
  @ApiProperty(HUNDREDTHS) declaredHours: number;
}

/** Hours to come in a month, at the pace of each clause. */
export class ForecastMonth {
  @ApiProperty({ example: '2027-01' }) month: string;
  @ApiProperty(HUNDREDTHS) hours: number;
}

/** Everything the page of an operation shows. `people` is null for those who may not read names. */
export class OperationPage {
  @ApiProperty({ type: OperationHead }) operation: OperationHead;
  @ApiProperty({ type: OperationFigures }) figures: OperationFigures;
  @ApiProperty({ type: [OperationContract] }) contracts: OperationContract[];
  @ApiProperty({ type: [OperationMonth], nullable: true, description: 'Null for who reads released figures' })
  months: OperationMonth[] | null;
  @ApiProperty({ type: [ForecastMonth], nullable: true, description: 'Until the last projected end' })
  forecast: ForecastMonth[] | null;
  @ApiProperty({ type: OperationDesk, nullable: true, description: 'For the house that runs it' })
  desk: OperationDesk | null;
  @ApiProperty({ type: OperationPeople, nullable: true }) people: OperationPeople | null;
  @ApiProperty({ type: [OperationEvent] }) events: OperationEvent[];
}
