import { allocate } from '@clausier/domain/numbers/largest-remainder';
import { RESIDENCES, type ResidenceCode, TERRITORIES, type TerritoryCode } from './model.js';
import { type Block, isTooShortForTwo, type YearPlan } from './year-plans.js';

/** One cell of the matrix of a year: whole hours, work contracts and persons. */
export interface Cell extends Block {
  readonly operation: TerritoryCode;
  readonly residence: ResidenceCode;
}

type Place = Pick<Cell, 'operation' | 'residence'>;

/** How much work and how many workers a territory has, against the others. */
const WORK: Readonly<Record<TerritoryCode, number>> = {
  LILLE: 34,
  ROUBAISIS: 30,
  LYS_TOURCOING: 6,
  NORD_OUEST: 2,
  VAL_DE_MARQUE: 13,
  WEPPES_ARMENTIERES: 8,
  MELANTOIS: 7,
};
const WORKERS: Readonly<Record<ResidenceCode, number>> = {
  LILLE: 30,
  ROUBAISIS: 31,
  LYS_TOURCOING: 18,
  NORD_OUEST: 7,
  VAL_DE_MARQUE: 10,
  WEPPES_ARMENTIERES: 6,
  MELANTOIS: 5,
  HORS_METROPOLE: 2,
};

/** Residents who worked both at home and elsewhere, in the territories nobody published figures about. */
const FREE_BRIDGES: Readonly<Partial<Record<ResidenceCode, number>>> = {
  LILLE: 20,
  ROUBAISIS: 18,
  VAL_DE_MARQUE: 8,
  WEPPES_ARMENTIERES: 5,
  MELANTOIS: 5,
};

const PUBLISHED: readonly ResidenceCode[] = ['LYS_TOURCOING', 'NORD_OUEST'];
const FREE = TERRITORIES.filter((code) => !PUBLISHED.includes(code));

/**
 * The matrix of a year whose sums are those of its plan, exactly: the two published houses first, what crosses between
 * them once, then the rest of the metropolis. Every split is by largest remainder.
 */
export function solveCells(plan: YearPlan): Cell[] {
  const { lysTourcoing: lys, nordOuest: nord } = plan;
  const toNord = split(nord.inbound, inboundTo('NORD_OUEST'));
  const toLys = split(lys.inbound, inboundTo('LYS_TOURCOING'));
  const fromLys = split(
    without(lys.outbound, cellOf(toNord, 'LYS_TOURCOING')),
    outboundFrom('LYS_TOURCOING'),
  );
  const fromNord = split(without(nord.outbound, cellOf(toLys, 'NORD_OUEST')), outboundFrom('NORD_OUEST'));
  const published: Cell[] = [
    { operation: 'LYS_TOURCOING', residence: 'LYS_TOURCOING', ...lys.home },
    { operation: 'NORD_OUEST', residence: 'NORD_OUEST', ...nord.home },
    ...toNord,
    ...toLys,
    ...fromLys,
    ...fromNord,
  ];
  return [...published, ...solveRest(plan, published)];
}

/** How many residents of a territory worked both at home and elsewhere in the year. */
export function bridgesOf(plan: YearPlan, residence: ResidenceCode): number {
  if (residence === 'LYS_TOURCOING') return plan.lysTourcoing.bridges;
  if (residence === 'NORD_OUEST') return plan.nordOuest.bridges;
  return isTooShortForTwo(plan) ? 0 : (FREE_BRIDGES[residence] ?? 0);
}

function solveRest(plan: YearPlan, published: readonly Cell[]): Cell[] {
  const homeHours = plan.hours - plan.mutualisedHours - sum(published.filter(isHome), 'hours');
  const crossHours =
    plan.mutualisedHours -
    sum(
      published.filter((cell) => !isHome(cell)),
      'hours',
    );
  const bridges = RESIDENCES.reduce((total, residence) => total + bridgesOf(plan, residence), 0);
  const persons = plan.participants + bridges - sum(published, 'persons');
  const [atHome, crossing] = allocate(persons, [homeHours, crossHours]) as [number, number];
  const places = FREE.flatMap((operation) =>
    RESIDENCES.filter((code) => !PUBLISHED.includes(code)).map((residence) => ({ operation, residence })),
  );
  return [
    ...split(
      { hours: homeHours, persons: atHome, contracts: withExtra(plan, atHome) },
      places.filter(isHome),
    ),
    ...split(
      { hours: crossHours, persons: crossing, contracts: withExtra(plan, crossing) },
      places.filter((place) => !isHome(place)),
    ),
  ];
}

/** Seven in a hundred sign a second work contract in the year. */
function withExtra(plan: YearPlan, persons: number): number {
  if (isTooShortForTwo(plan)) return persons;
  return persons + (7 * persons - ((7 * persons) % 100)) / 100;
}

/** Hours by weight; persons by hours, one at least; further work contracts by persons. */
function split(block: Block, places: readonly Place[]): Cell[] {
  const weights = places.map(({ operation, residence }) => WORK[operation] * WORKERS[residence]);
  const hours = allocate(block.hours, weights);
  const persons = allocate(block.persons - places.length, hours).map((count) => count + 1);
  const further = allocate(block.contracts - block.persons, persons);
  return places.map((place, index) => ({
    ...place,
    hours: hours[index]!,
    persons: persons[index]!,
    contracts: persons[index]! + further[index]!,
  }));
}

function inboundTo(operation: TerritoryCode): Place[] {
  return RESIDENCES.filter((code) => code !== operation).map((residence) => ({ operation, residence }));
}

/** Where residents of a published territory go, the other published one aside: its own plan says how many it receives. */
function outboundFrom(residence: TerritoryCode): Place[] {
  return FREE.map((operation) => ({ operation, residence }));
}

function cellOf(cells: readonly Cell[], residence: ResidenceCode): Cell {
  return cells.find((cell) => cell.residence === residence)!;
}

function without(block: Block, cell: Cell): Block {
  return {
    hours: block.hours - cell.hours,
    contracts: block.contracts - cell.contracts,
    persons: block.persons - cell.persons,
  };
}

function isHome({ operation, residence }: Place): boolean {
  return operation === residence;
}

function sum(cells: readonly Cell[], key: keyof Block): number {
  return cells.reduce((total, cell) => total + cell[key], 0);
}
