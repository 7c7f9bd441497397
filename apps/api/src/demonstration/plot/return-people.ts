import { yearOf } from '@clausier/domain/calendar/month';
import type { Dice } from '../cast/dice.js';
import { meet, type People } from '../cast/people.js';
import type { Person, ResidenceCode, TerritoryCode, WorkContract } from './model.js';
import type { Slot } from './share-work.js';
import type { YearPlan } from './year-plans.js';

const CONTINUING_PERCENT = 25;
const RETURNING_PERCENT = 22;

/** What may go on from one year to the next. */
export interface Past {
  /** Work contracts whose hours reach December of the year before. */
  readonly open: readonly WorkContract[];
  /** Those of the year before. */
  readonly contracts: readonly WorkContract[];
}

/**
 * Gives each slot its person: some go on under the same contract, some come back under another, all of them within two
 * years of their first contract; the others are new. Among residents who work elsewhere, as many as planned live in a QPV.
 */
export function findPeople(
  dice: Dice,
  people: People,
  plan: YearPlan,
  slots: readonly Slot[],
  past: Past,
  mayGoOn: (contract: WorkContract) => boolean,
): void {
  const isSecondYear = ({ firstStart }: Person): boolean => Number(firstStart!.slice(0, 4)) === plan.year - 1;
  const open = dice.shuffle(past.open.filter(({ person }) => isSecondYear(person)));
  const back = dice.shuffle(past.contracts.filter(({ person }) => isSecondYear(person)));
  const engaged = new Set<Person>();
  for (const slot of slots) {
    if (slot.stints.length > 1) continue;
    const [stint] = slot.stints;
    const fits = ({ person, territory }: WorkContract): boolean =>
      !engaged.has(person) && person.residence === slot.residence && territory === stint!.operation;
    const found = dice.chance(CONTINUING_PERCENT)
      ? open.find((contract) => fits(contract) && mayGoOn(contract))
      : undefined;
    if (found) stint!.contract = found;
    slot.person = (found ?? (dice.chance(RETURNING_PERCENT) ? back.find(fits) : undefined))?.person ?? null;
    if (slot.person) engaged.add(slot.person);
  }
  meetOthers(dice, people, plan, slots);
}

function meetOthers(dice: Dice, people: People, plan: YearPlan, slots: readonly Slot[]): void {
  const year = plan.year;
  for (const residence of new Set(slots.map((slot) => slot.residence))) {
    const here = slots.filter((slot) => slot.residence === residence);
    const elsewhere = here.filter(({ stints }) => stints.some(({ operation }) => operation !== residence));
    const wanted = qpvElsewhere(plan, residence, elsewhere.length, people);
    const known = elsewhere.filter(({ person }) => person?.isQpv).length;
    const inQpv = new Set(
      dice.shuffle(elsewhere.filter(({ person }) => !person)).slice(0, Math.max(0, wanted - known)),
    );
    const settled = new Set(elsewhere);
    for (const slot of here) {
      const isQpv = settled.has(slot) ? inQpv.has(slot) : people.places.hasQpv(residence) && dice.chance(30);
      const firstTerritory: TerritoryCode = slot.stints[0]!.operation;
      slot.person ??= meet(people, { residence, isQpv, year, firstTerritory });
    }
  }
}

function qpvElsewhere(plan: YearPlan, residence: ResidenceCode, persons: number, people: People): number {
  if (residence === 'LYS_TOURCOING') return plan.lysTourcoing.outboundQpv;
  if (residence === 'NORD_OUEST') return plan.nordOuest.outboundQpv;
  return people.places.hasQpv(residence) ? ((persons - (persons % 10)) / 10) * 3 : 0;
}

/** What a year leaves to the next. */
export function pastOf(slots: readonly Slot[], year: number): Past {
  const stints = slots.flatMap((slot) => slot.stints);
  const reaches = (months: readonly string[]): boolean => months.at(-1) === `${year}-12`;
  return {
    open: stints.filter(({ months }) => reaches(months)).map(({ contract }) => contract!),
    contracts: stints.filter(({ months }) => yearOf(months[0]!) === year).map(({ contract }) => contract!),
  };
}
