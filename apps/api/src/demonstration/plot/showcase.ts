import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, type Month, monthOf, monthRange, parseMonth } from '@clausier/domain/calendar/month';
import type { Firms } from '../cast/firms.js';
import { SHOWCASE_PEOPLE, type ShowcasePerson } from '../cast/showcase-people.js';
import { endAhead, hire } from './hire.js';
import type { World } from './live-year.js';
import type { Firm, Lot, Operation, Person, PublicContract } from './model.js';

export const SHOWCASE_OPERATION = 'Groupe scolaire Charles-de-Gaulle, reconstruction';

/** The month whose statement the sample file declares: Zoé Dupont's employer never sent it. */
const MISSING_STATEMENT = { lastName: 'Dupont', month: '2025-03' } as const;

/** The worked example of the screens: one operation of Lys-Tourcoing, three lots, people named one by one, from 2025 on. */
export function addShowcase(world: World): void {
  const lots = openShowcase(world);
  for (const one of SHOWCASE_PEOPLE) {
    const person = register(world, one);
    const firm = firmNamed(world.market.firms, one.firm);
    const startedOn = parseDay(one.startedOn);
    const contract = hire(world.staff, {
      person,
      firm,
      lots: [[lots.get(one.lot)!, 10_000]],
      startedOn,
      endedOn: null,
      type: one.type,
    });
    const months = monthRange(monthOf(startedOn), lastMonthOf(world.lastDeclared, contract.eligibleUntil));
    if (months.length > 0) contract.endedOn = endAhead(world.dice, contract, months.at(-1)!);
    for (const month of months) {
      const isMissing = one.lastName === MISSING_STATEMENT.lastName && month === MISSING_STATEMENT.month;
      const hours = world.dice.between(one.least, one.most) * 25;
      const [assignment] = contract.assignments;
      if (!isMissing)
        world.work.push({ contract, assignment: assignment!, month, hourKind: 'WORKED', hours });
    }
  }
}

function lastMonthOf(lastDeclared: Month, eligibleUntil: string): Month {
  const lastEligible = addMonths(parseMonth(eligibleUntil.slice(0, 7)), -1);
  return lastDeclared < lastEligible ? lastDeclared : lastEligible;
}

function openShowcase({ market }: World): Map<string, Lot> {
  const authority = market.authorities
    .get('LYS_TOURCOING')!
    .find(({ name }) => name === 'Ville de Tourcoing')!;
  const operation: Operation = {
    id: market.operations.length + 1,
    territory: 'LYS_TOURCOING',
    authority,
    name: SHOWCASE_OPERATION,
    communeCode: '59599',
    startedOn: parseDay('2025-01-06'),
    firstYear: 2025,
    lastYear: 2027,
    contracts: [],
  };
  const contract: PublicContract = {
    id: operation.id * 10 + 1,
    operation,
    number: '24-TCG-017',
    subject: 'Reconstruction du groupe scolaire, travaux en lots séparés',
    lots: [],
  };
  operation.contracts.push(contract);
  market.operations.push(operation);
  const firm = (name: string): Firm => firmNamed(market.firms, name);
  const addLot = (
    number: string,
    name: string,
    holder: string,
    partner: string | null,
    hours: number,
  ): void => {
    contract.lots.push({
      id: contract.id * 10 + contract.lots.length + 1,
      contract,
      number,
      name,
      holder: firm(holder),
      partner: partner === null ? null : firm(partner),
      partnerIs: 'CO_CONTRACTOR',
      committed: hours * 100,
    });
  };
  addLot('2', 'Gros œuvre', 'Bâtisseurs du Ferrain', null, 8_200);
  addLot('5', 'Menuiseries', 'Atelier Vercourt', null, 1_480);
  addLot('9', 'Peinture', 'Couleurs du Virolois', 'Éveil Insertion', 2_500);
  return new Map(contract.lots.map((lot) => [lot.number, lot]));
}

function register({ people }: World, one: ShowcasePerson): Person {
  const person: Person = {
    id: people.all.length + 1,
    residence: one.residence,
    communeCode: one.communeCode,
    isQpv: one.isQpv,
    lastName: one.lastName,
    firstName: one.firstName,
    sex: one.sex,
    bornOn: parseDay(one.bornOn),
    criterion: one.criterion,
    qualification: 'LEVEL_3',
    registeredBy: one.residence,
    firstStart: null,
  };
  people.all.push(person);
  return person;
}

function firmNamed({ all }: Firms, name: string): Firm {
  return all.find((firm) => firm.name === name)!;
}
