import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { Month } from '@clausier/domain/calendar/month';
import type { FirmKind } from '@clausier/domain/contracts/firm-kinds';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import type { AgeBand } from '@clausier/domain/participants/age-band';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type {
  ContractType,
  EngagementMode,
  QualificationLevel,
} from '@clausier/domain/participants/hiring/employment';

export const TERRITORIES = [
  'LILLE',
  'ROUBAISIS',
  'LYS_TOURCOING',
  'NORD_OUEST',
  'VAL_DE_MARQUE',
  'WEPPES_ARMENTIERES',
  'MELANTOIS',
] as const;
export type TerritoryCode = (typeof TERRITORIES)[number];

/** Where people live: one of the territories, or outside the metropolis. */
export const RESIDENCES = [...TERRITORIES, 'HORS_METROPOLE'] as const;
export type ResidenceCode = (typeof RESIDENCES)[number];

export interface Firm {
  readonly id: number;
  readonly siret: string;
  readonly name: string;
  readonly kind: FirmKind;
  readonly communeCode: string;
  readonly contactName: string;
}

export interface Authority {
  readonly id: number;
  readonly siret: string;
  readonly name: string;
  readonly communeCode: string;
}

export interface Operation {
  readonly id: number;
  readonly territory: TerritoryCode;
  readonly authority: Authority;
  readonly name: string;
  readonly communeCode: string;
  readonly startedOn: CalendarDay;
  readonly firstYear: number;
  lastYear: number;
  readonly contracts: PublicContract[];
}

export interface PublicContract {
  readonly id: number;
  readonly operation: Operation;
  readonly number: string;
  readonly subject: string;
  readonly lots: Lot[];
}

/** A lot carries one social clause, under the same number. */
export interface Lot {
  readonly id: number;
  readonly contract: PublicContract;
  readonly number: string;
  readonly name: string;
  readonly holder: Firm;
  /** An insertion structure or adapted firm the holder subcontracts to, if any. */
  readonly partner: Firm | null;
  readonly partnerIs: 'SUBCONTRACTOR' | 'CO_CONTRACTOR';
  /** Hundredths of an hour the clause commits to; decided at the end from what was done when null. */
  readonly committed: number | null;
}

export interface Person {
  readonly id: number;
  readonly residence: ResidenceCode;
  readonly communeCode: string;
  readonly isQpv: boolean;
  readonly lastName: string;
  readonly firstName: string;
  readonly sex: 'F' | 'M';
  readonly bornOn: CalendarDay;
  readonly criterion: CriterionCode;
  readonly qualification: QualificationLevel;
  /** The house that registered the person: their own, or that of their first operation when they live outside. */
  readonly registeredBy: TerritoryCode;
  firstStart: CalendarDay | null;
}

export interface Assignment {
  readonly id: number;
  readonly lot: Lot;
  readonly share: number;
}

export interface WorkContract {
  readonly id: number;
  readonly person: Person;
  readonly firm: Firm;
  readonly assignments: readonly Assignment[];
  readonly territory: TerritoryCode;
  readonly mode: EngagementMode;
  readonly type: ContractType;
  readonly trade: string;
  readonly criterion: CriterionCode;
  readonly ageBand: AgeBand;
  readonly startedOn: CalendarDay;
  readonly eligibleUntil: CalendarDay;
  endedOn: CalendarDay | null;
}

/** The hours one assignment must hold for a month, before anybody asks how they were recorded. */
export interface MonthOfWork {
  readonly contract: WorkContract;
  readonly assignment: Assignment;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly hours: number;
}
