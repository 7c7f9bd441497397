import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import { SHARINGS, type Sharing } from '@clausier/domain/execution/balance-clause';
import { PENALTY_STATES, type PenaltyState } from '@clausier/domain/execution/clause-penalty';
import { ApiProperty } from '@nestjs/swagger';
import { LOT_PARTY_ROLES, type LotPartyRole } from '../../contracts/public-contracts/new-party.js';
import { OnlyForHouses } from '../../http/answers/only-for.js';

/** Who a report is made for: the house itself, the buyer, or one firm that answers to it. */
export const AUDIENCES = ['HOUSE', 'AUTHORITY', 'FIRM'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What the persons are told apart by, the most wanted first: where a few could be found, the last ones give way. */
export const PEOPLE_TABLES = [
  'contractType',
  'residenceCommune',
  'criterionGroup',
  'exit',
  'exitAt3',
  'exitAt6',
  'sex',
  'ageBand',
  'qpv',
  'engagementMode',
] as const;
export type PeopleBy = (typeof PEOPLE_TABLES)[number];

/** WHOLE: every row. TOLD: the rows that may be told. NOT_TOLD: none may. IN_ATTESTATION: told by an attestation only. */
export const TELLINGS = ['WHOLE', 'TOLD', 'NOT_TOLD', 'IN_ATTESTATION'] as const;
export type PeopleTelling = (typeof TELLINGS)[number];

const HUNDREDTHS = { description: 'Hundredths of an hour' };
const HOURS = { type: Number, nullable: true, description: 'Hundredths of an hour' } as const;
const RATE = { type: Number, nullable: true, description: 'Done / objective, per ten thousand' } as const;
const CENTS = { type: Number, nullable: true, description: 'Euro cents' } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;

/** What a report is about: an operation or one of its public contracts, and the firm it is made for. */
export class ReportSubject {
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty(TEXT) reference: string | null;
  @ApiProperty() communeName: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty(DAY) expectedEndOn: string | null;
  @ApiProperty() authorityName: string;
  @ApiProperty() houseName: string;
  @ApiProperty() territoryName: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null for the whole operation' })
  publicContractId: number | null;
  @ApiProperty(TEXT) publicContractNumber: string | null;
  @ApiProperty(TEXT) publicContractSubject: string | null;
  @ApiProperty({ type: Number, nullable: true }) firmId: number | null;
  @ApiProperty(TEXT) firmName: string | null;
}

/** The clauses together; of a firm, what it bears. Missing hours of one clause are not made up for by another. */
export class ReportTotals {
  @ApiProperty({
    ...HOURS,
    description: 'Null for a firm of a consortium that has not divided its objective',
  })
  objectiveHours: number | null;
  @ApiProperty(HUNDREDTHS) doneHours: number;
  @ApiProperty({ ...HOURS, description: 'The sum of what each clause misses' }) missingHours: number | null;
  @ApiProperty(RATE) rate: number | null;
  @ApiProperty({ ...TEXT, example: '2024-01' }) firstMonth: string | null;
  @ApiProperty({ ...TEXT, example: '2024-06' }) lastMonth: string | null;
}

/** A party that answers to the buyer, with its subcontractors. */
export class ReportParty {
  @ApiProperty() partyId: number;
  @ApiProperty() firmName: string;
  @ApiProperty({ enum: LOT_PARTY_ROLES }) role: LotPartyRole;
  @ApiProperty() isLead: boolean;
  @ApiProperty(HOURS) objectiveHours: number | null;
  @ApiProperty(HUNDREDTHS) doneHours: number;
  @ApiProperty(HOURS) outstandingHours: number | null;
  @ApiProperty({ ...CENTS, description: 'Its part of the simulated penalty, cents' }) penaltyCents:
    | number
    | null;
}

/** What a penalty would be, and when: a simulation, the buyer alone decides. */
export class ReportPenalty {
  @ApiProperty({ enum: PENALTY_STATES }) state: PenaltyState;
  @ApiProperty(HUNDREDTHS) missingHours: number;
  @ApiProperty(CENTS) centsPerHour: number | null;
  @ApiProperty(CENTS) amountCents: number | null;
  @ApiProperty({ ...DAY, description: 'The formal notice, never before the clause is over' })
  noticeOn: string | null;
  @ApiProperty({ ...DAY, description: 'Fifteen days for the firm’s observations' })
  observationsUntil: string | null;
  @ApiProperty(DAY) decidedFrom: string | null;
}

/** A statement of works: invoiced in all, what the clause asked for it, and the hours of the months over by then. */
export class ReportInvoicing {
  @ApiProperty({ format: 'date' }) invoicedOn: string;
  @ApiProperty({ description: 'Excl. VAT, from the start, euro cents' }) invoicedCents: number;
  @ApiProperty(HUNDREDTHS) dueHours: number;
  @ApiProperty(HUNDREDTHS) doneHours: number;
  @ApiProperty({ description: 'From before amounts were dated: its day is the start of the clause' })
  isCarriedOver: boolean;
}

/** A clause: what it asked, what was done, by whom, and the penalty simulated. */
export class ReportClause {
  @ApiProperty() clauseId: number;
  @ApiProperty() lotId: number;
  @ApiProperty() contractNumber: string;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty({ enum: CLAUSE_KIND_CODES }) kind: ClauseKindCode;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ ...HUNDREDTHS, description: 'In force on the day of the report' }) objectiveHours: number;
  @ApiProperty(HUNDREDTHS) doneHours: number;
  @ApiProperty(HUNDREDTHS) outstandingHours: number;
  @ApiProperty(RATE) rate: number | null;
  @ApiProperty({ enum: SHARINGS }) sharing: Sharing;
  @ApiProperty({ ...HUNDREDTHS, description: 'Done for no party of the lot' }) unattributedHours: number;
  @ApiProperty({ type: [ReportParty] }) parties: ReportParty[];
  @ApiProperty({ type: ReportPenalty }) penalty: ReportPenalty;
  @ApiProperty({
    type: [ReportInvoicing],
    required: false,
    description: 'Empty for a fixed objective; absent from what was frozen before amounts were dated',
  })
  invoicings?: ReportInvoicing[];
}

export class ReportPenalties {
  @ApiProperty({ format: 'date', description: 'The day the notice would be sent' }) noticeOn: string;
  @ApiProperty({ description: 'Of the clauses that are over, cents' }) overCents: number;
  @ApiProperty({ description: 'Of the clauses that still run, if the work stopped, cents' })
  runningCents: number;
}

export class ReportRow {
  @ApiProperty({ ...TEXT, description: 'Null for the persons another house knows more of' })
  key: string | null;
  @ApiProperty({ ...TEXT, description: 'The name of a commune' }) label: string | null;
  @ApiProperty({ description: 'Distinct' }) persons: number;
  @OnlyForHouses()
  @ApiProperty({ ...HOURS, description: 'For the house only, hundredths' })
  hours: number | null;
  @OnlyForHouses()
  @ApiProperty({ type: Number, nullable: true, description: 'For the house only; distinct' })
  workContracts: number | null;
}

export class ReportPeopleTable {
  @ApiProperty({ enum: PEOPLE_TABLES }) by: PeopleBy;
  @ApiProperty({ enum: TELLINGS }) telling: PeopleTelling;
  @ApiProperty({ description: 'Some rows are about a few persons and are left out' }) isPartial: boolean;
  @ApiProperty({ type: [ReportRow] }) rows: ReportRow[];
}

/** The persons behind the hours, counted and never named; null when they are few. */
export class ReportPeople {
  @ApiProperty({ type: Number, nullable: true }) persons: number | null;
  @ApiProperty({ type: Number, nullable: true }) workContracts: number | null;
  @ApiProperty({ type: [ReportPeopleTable] }) tables: ReportPeopleTable[];
}

/** The bilan of an operation, or of one of its public contracts, as its audience reads it. */
export class ExecutionReport {
  /** The shape of what is frozen: it is told from later ones by its number. */
  @ApiProperty() form: number;
  @ApiProperty({ enum: AUDIENCES }) audience: Audience;
  @ApiProperty({ format: 'date', description: 'The last day whose entries count' }) day: string;
  @ApiProperty({ type: ReportSubject }) subject: ReportSubject;
  @ApiProperty({ type: ReportTotals }) totals: ReportTotals;
  @ApiProperty({ type: [ReportClause] }) clauses: ReportClause[];
  @ApiProperty({ type: ReportPenalties }) penalties: ReportPenalties;
  @ApiProperty({ type: ReportPeople }) people: ReportPeople;
  @ApiProperty({ ...TEXT, description: 'What the house says of the difficulties met' })
  difficulties: string | null;
}
