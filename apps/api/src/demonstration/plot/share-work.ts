import type { Month } from '@clausier/domain/calendar/month';
import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { Dice } from '../cast/dice.js';
import type { Person, ResidenceCode, TerritoryCode, WorkContract } from './model.js';
import { bridgesOf, type Cell } from './solve-cells.js';
import type { YearPlan } from './year-plans.js';

/** The part of a year a person works under one contract, in one cell of the matrix. */
export interface Stint {
  readonly operation: TerritoryCode;
  readonly residence: ResidenceCode;
  /** Hundredths of an hour. */
  hours: number;
  months: Month[];
  /** Set at once when it goes on from the year before, else when somebody is hired. */
  contract: WorkContract | null;
}

/** One person's year. */
export interface Slot {
  readonly residence: ResidenceCode;
  readonly stints: Stint[];
  person: Person | null;
}

const QUARTERS_AN_HOUR = 4;
const QUARTER = 25;

/** One slot a person, with a stint a work contract, so that every count of the cells is met. */
export function shareWork(dice: Dice, plan: YearPlan, cells: readonly Cell[]): Slot[] {
  const slots = new Map(cells.map((cell) => [cell, slotsOf(cell)]));
  for (const [cell, own] of slots) giveHours(dice, cell, own);
  return [...new Set(cells.map(({ residence }) => residence))].flatMap((residence) => {
    const isAtHome = (cell: Cell): boolean => cell.operation === residence;
    const here = cells.filter((cell) => cell.residence === residence);
    const home = here.filter(isAtHome).flatMap((cell) => slots.get(cell)!);
    const elsewhere = here.filter((cell) => !isAtHome(cell)).flatMap((cell) => slots.get(cell)!);
    return bridge(home, elsewhere, bridgesOf(plan, residence));
  });
}

function slotsOf({ operation, residence, contracts, persons }: Cell): Slot[] {
  const stint = (): Stint => ({ operation, residence, hours: 0, months: [], contract: null });
  return Array.from({ length: persons }, (_, rank) => ({
    residence,
    person: null,
    stints: rank < contracts - persons ? [stint(), stint()] : [stint()],
  }));
}

/** By quarters of an hour, as most firms count; those with two contracts spend less time on each. */
function giveHours(dice: Dice, cell: Cell, slots: readonly Slot[]): void {
  const stints = slots.flatMap((slot) => slot.stints);
  const weights = slots.flatMap((slot) =>
    slot.stints.map(() => (slot.stints.length > 1 ? dice.between(30, 90) : dice.between(40, 180))),
  );
  const quarters = allocate(cell.hours * QUARTERS_AN_HOUR, weights);
  stints.forEach((stint, index) => {
    stint.hours = quarters[index]! * QUARTER;
  });
}

/** Some of those who work at home and some of those who work elsewhere are the same persons. */
function bridge(home: readonly Slot[], elsewhere: readonly Slot[], count: number): Slot[] {
  const isSingle = (slot: Slot): boolean => slot.stints.length === 1;
  const shortest = (slots: readonly Slot[]): Slot[] =>
    slots.filter(isSingle).sort((a, b) => a.stints[0]!.hours - b.stints[0]!.hours);
  const from = shortest(home).slice(0, count);
  const to = shortest(elsewhere).slice(0, count);
  for (const [rank, slot] of from.entries()) slot.stints.push(...to[rank]!.stints);
  const merged = new Set(to);
  return [...home, ...elsewhere.filter((slot) => !merged.has(slot))];
}
