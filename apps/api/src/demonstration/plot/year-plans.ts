import { type Month, numberOf, yearOf } from '@clausier/domain/calendar/month';
import { divide } from '@clausier/domain/numbers/round';

/** Whole hours, distinct work contracts and distinct persons of a group of lines. */
export interface Block {
  readonly hours: number;
  readonly contracts: number;
  readonly persons: number;
}

/** What a house's report is made of. `bridges`: residents who worked both at home and elsewhere. */
export interface HousePlan {
  readonly home: Block;
  readonly inbound: Block;
  readonly outbound: Block;
  readonly bridges: number;
  /** Residents of a QPV among those of `outbound`. */
  readonly outboundQpv: number;
  readonly operations: number;
  readonly contracts: number;
  /** On how many operations of other territories residents work; null when nobody published it. */
  readonly outboundOperations: number | null;
}

export interface YearPlan {
  readonly year: number;
  /** How many months of the year have been declared. */
  readonly months: number;
  readonly hours: number;
  readonly mutualisedHours: number;
  readonly participants: number;
  readonly lysTourcoing: HousePlan;
  readonly nordOuest: HousePlan;
}

/** MELT, rapport d'activité 2021: 163 = 102 + 61 work contracts, 154 = 96 + 58 persons; the split itself is ours. */
const LYS_TOURCOING_2021: HousePlan = {
  home: { hours: 18_556, contracts: 102, persons: 96 },
  inbound: { hours: 28_825 - 18_556, contracts: 61, persons: 58 },
  outbound: { hours: 95_032, contracts: 231, persons: 213 },
  bridges: 12,
  outboundQpv: 65,
  operations: 32,
  contracts: 47,
  outboundOperations: null,
};

/** ALPES, rapport d'activité synthétique 2023: 132 resident persons = 14 + 126 - 8; contracts are ours. */
const NORD_OUEST_2023: HousePlan = {
  home: { hours: 1_718, contracts: 15, persons: 14 },
  inbound: { hours: 8_136, contracts: 52, persons: 48 },
  outbound: { hours: 39_838, contracts: 141, persons: 126 },
  bridges: 8,
  outboundQpv: 31,
  operations: 14,
  contracts: 22,
  outboundOperations: 50,
};

interface YearRow {
  readonly year: number;
  readonly hours: number;
  readonly mutualised: number;
  readonly participants: number;
  /** Size of each house against its published year, in percent. */
  readonly lysTourcoing: number;
  readonly nordOuest: number;
}

/** 2021: 95 032 h are 17,5 % of 543 040 h. The other years are plausible growth, 2020 being cut by the lockdowns. */
const YEARS: readonly YearRow[] = [
  { year: 2020, hours: 478_610, mutualised: 262_900, participants: 2260, lysTourcoing: 88, nordOuest: 79 },
  { year: 2021, hours: 543_040, mutualised: 298_700, participants: 2520, lysTourcoing: 100, nordOuest: 87 },
  { year: 2022, hours: 583_329, mutualised: 320_960, participants: 2701, lysTourcoing: 105, nordOuest: 94 },
  { year: 2023, hours: 632_329, mutualised: 348_031, participants: 2914, lysTourcoing: 111, nordOuest: 100 },
  { year: 2024, hours: 668_214, mutualised: 367_600, participants: 3062, lysTourcoing: 117, nordOuest: 106 },
  { year: 2025, hours: 701_480, mutualised: 385_900, participants: 3190, lysTourcoing: 122, nordOuest: 110 },
  { year: 2026, hours: 729_900, mutualised: 401_500, participants: 3301, lysTourcoing: 127, nordOuest: 115 },
];

/** One plan a year from 2020 to the last declared month; the year under way is cut after it. */
export function yearPlans(lastDeclared: Month): YearPlan[] {
  const count = Math.max(1, yearOf(lastDeclared) - YEARS[0]!.year + 1);
  return Array.from({ length: count }, (_, index) => {
    const row = YEARS[Math.min(index, YEARS.length - 1)]!;
    const year = YEARS[0]!.year + index;
    return planOf({ ...row, year }, year === yearOf(lastDeclared) ? numberOf(lastDeclared) : 12);
  });
}

function planOf(row: YearRow, months: number): YearPlan {
  // Fewer people worked in part of a year, but more than in proportion: most worked a few months.
  const people = months === 12 ? 100 : 30 + part(70, months, 12);
  return {
    year: row.year,
    months,
    hours: part(row.hours, months, 12),
    mutualisedHours: part(row.mutualised, months, 12),
    participants: part(row.participants, people, 100),
    lysTourcoing: houseOf(LYS_TOURCOING_2021, row.lysTourcoing, months, people),
    nordOuest: houseOf(NORD_OUEST_2023, row.nordOuest, months, people),
  };
}

/** In less than five months few have time for two contracts one after the other. */
export function isTooShortForTwo({ months }: Pick<YearPlan, 'months'>): boolean {
  return months < 5;
}

function houseOf(published: HousePlan, percent: number, months: number, people: number): HousePlan {
  const size = (value: number): number => Math.max(8, part(part(value, percent, 100), people, 100));
  const block = ({ hours, contracts, persons }: Block): Block => ({
    hours: part(part(hours, percent, 100), months, 12),
    contracts: size(isTooShortForTwo({ months }) ? persons : contracts),
    persons: size(persons),
  });
  const count = (value: number): number => part(value, percent, 100);
  return {
    home: block(published.home),
    inbound: block(published.inbound),
    outbound: block(published.outbound),
    bridges: isTooShortForTwo({ months }) ? 0 : part(count(published.bridges), people, 100),
    outboundQpv: part(count(published.outboundQpv), people, 100),
    operations: count(published.operations),
    contracts: count(published.contracts),
    outboundOperations:
      published.outboundOperations && part(count(published.outboundOperations), people, 100),
  };
}

/** `value x numerator / denominator`, to the nearest whole. */
function part(value: number, numerator: number, denominator: number): number {
  return divide(value * numerator, denominator, 'HALF_UP');
}
