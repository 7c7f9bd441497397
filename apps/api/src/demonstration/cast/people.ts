import { calendarDay } from '@clausier/domain/calendar/calendar-day';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import {
  QUALIFICATION_LEVELS,
  type QualificationLevel,
} from '@clausier/domain/participants/hiring/employment';
import type { Person, ResidenceCode, TerritoryCode } from '../plot/model.js';
import type { Dice } from './dice.js';
import { FAMILY_NAMES, MEN, WOMEN } from './person-names.js';
import type { Places } from './places.js';

export interface NewPerson {
  readonly residence: ResidenceCode;
  readonly isQpv: boolean;
  /** The year of the first work contract. */
  readonly year: number;
  readonly firstTerritory: TerritoryCode;
}

/** Everybody so far; full names with a birth date happen once. */
export interface People {
  readonly all: Person[];
  readonly dice: Dice;
  readonly places: Places;
  readonly taken: Set<string>;
}

const CRITERIA: readonly (readonly [CriterionCode, number])[] = [
  ['DELD', 30],
  ['RSA', 26],
  ['YOUTH_NO_DIPLOMA', 9],
  ['YOUTH_OUT_OF_SCHOOL', 6],
  ['PACEA_CEJ', 6],
  ['SENIOR_50', 8],
  ['RQTH', 6],
  ['ASS', 3],
  ['REFUGEE', 2],
  ['AAH', 1],
  ['INVALIDITY', 1],
  ['SMA_SMV_EPIDE_E2C', 1],
  ['JUSTICE', 1],
];

const YOUTH: readonly CriterionCode[] = [
  'YOUTH_NO_DIPLOMA',
  'YOUTH_OUT_OF_SCHOOL',
  'PACEA_CEJ',
  'SMA_SMV_EPIDE_E2C',
];

/** Somebody new, eligible by one criterion, whose age suits it during the two years of a clause path. */
export function meet(people: People, { residence, isQpv, year, firstTerritory }: NewPerson): Person {
  const { dice } = people;
  const criterion: CriterionCode = isQpv && dice.chance(25) ? 'QPV' : dice.weigh(CRITERIA);
  const sex = dice.chance(27) ? 'F' : 'M';
  const person: Person = {
    id: people.all.length + 1,
    residence,
    communeCode: people.places.home(residence, isQpv),
    isQpv,
    ...nameOnce(people, sex, year - ageFor(dice, criterion)),
    sex,
    criterion,
    qualification: qualificationFor(dice, criterion),
    registeredBy: residence === 'HORS_METROPOLE' ? firstTerritory : residence,
    firstStart: null,
  };
  people.all.push(person);
  return person;
}

function nameOnce(people: People, sex: 'F' | 'M', birthYear: number) {
  const { dice, taken } = people;
  for (;;) {
    const lastName = dice.pick(FAMILY_NAMES);
    const firstName = dice.pick(sex === 'F' ? WOMEN : MEN);
    const bornOn = calendarDay(birthYear, dice.between(1, 12), dice.between(1, 28));
    const key = `${lastName} ${firstName} ${bornOn}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return { lastName, firstName, bornOn };
  }
}

function ageFor(dice: Dice, criterion: CriterionCode): number {
  if (YOUTH.includes(criterion)) return dice.between(18, 23);
  return criterion === 'SENIOR_50' ? dice.between(52, 61) : dice.between(22, 58);
}

function qualificationFor(dice: Dice, criterion: CriterionCode): QualificationLevel {
  if (criterion === 'YOUTH_NO_DIPLOMA') return 'BELOW_3';
  return QUALIFICATION_LEVELS[
    dice.weigh([
      [0, 38],
      [1, 34],
      [2, 16],
      [3, 6],
      [4, 3],
      [6, 3],
    ])
  ]!;
}
