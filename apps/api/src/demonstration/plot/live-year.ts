import type { Month } from '@clausier/domain/calendar/month';
import { divide } from '@clausier/domain/numbers/round';
import type { Dice } from '../cast/dice.js';
import type { People } from '../cast/people.js';
import { endAhead, endIn, hire, type Staff, startIn } from './hire.js';
import { layMonths } from './lay-months.js';
import { type Lot, type MonthOfWork, TERRITORIES, type TerritoryCode, type WorkContract } from './model.js';
import { lotsOf, type Market, openYear, type Target } from './operations.js';
import {
  type ActiveOperations,
  mayGoOn,
  outboundOperations,
  type Placement,
  placeStints,
} from './place-stints.js';
import { findPeople, type Past, pastOf } from './return-people.js';
import { type Slot, type Stint, shareWork } from './share-work.js';
import { type Cell, solveCells } from './solve-cells.js';
import { spreadHours } from './spread-hours.js';
import type { YearPlan } from './year-plans.js';

/** What goes from year to year. */
export interface World {
  readonly dice: Dice;
  readonly market: Market;
  readonly people: People;
  readonly staff: Staff;
  readonly work: MonthOfWork[];
  readonly lastDeclared: Month;
}

// Hours an operation takes in a year, and contracts for a hundred operations.
const HOURS_AN_OPERATION = 1_600;
const CONTRACTS_PERCENT = 145;

/** Lives one year: operations, people, work contracts and the hours of each month. Returns what the next year inherits. */
export function liveYear(world: World, plan: YearPlan, past: Past): Past {
  const { dice, market, people } = world;
  const cells = solveCells(plan);
  const active: ActiveOperations = new Map(
    TERRITORIES.map((code) => [code, openYear(market, code, plan.year, targetOf(plan, cells, code))]),
  );
  const outbound = outboundOperations(plan, cells, active);
  const slots = shareWork(dice, plan, cells);
  findPeople(dice, people, plan, slots, past, (contract) => mayGoOn(contract, active, outbound));
  layMonths(dice, plan, slots);
  const stints = slots.flatMap((slot) => slot.stints);
  const placements = placeStints(dice, market.firms, stints, active, outbound);
  const lots = new Map([...active].map(([code, operations]) => [code, lotsOf(operations)]));
  for (const slot of slots) {
    for (const stint of slot.stints) {
      stint.contract = engage(world, slot, stint, placements.get(stint), lots.get(stint.operation)!);
      world.work.push(...spreadHours(dice, stint.contract, stint.hours, stint.months));
    }
  }
  return pastOf(slots, plan.year);
}

function targetOf(plan: YearPlan, cells: readonly Cell[], territory: TerritoryCode): Target {
  if (territory === 'LYS_TOURCOING') return plan.lysTourcoing;
  if (territory === 'NORD_OUEST') return plan.nordOuest;
  const here = cells.filter(({ operation }) => operation === territory);
  const hours = here.reduce((sum, cell) => sum + cell.hours, 0);
  const operations = Math.max(8, divide(hours * 12, plan.months * HOURS_AN_OPERATION, 'HALF_UP'));
  return { operations, contracts: divide(operations * CONTRACTS_PERCENT, 100, 'HALF_UP') };
}

/** Signs the contract of a stint, or lets the one that goes on run longer. */
function engage(
  { dice, staff, lastDeclared }: World,
  slot: Slot,
  stint: Stint,
  placement: Placement | undefined,
  lots: readonly Lot[],
): WorkContract {
  const last = stint.months.at(-1)!;
  const contract =
    stint.contract ??
    hire(staff, {
      person: slot.person!,
      firm: placement!.firm,
      lots: sharedLots(dice, placement!, lots),
      startedOn: startIn(dice, stint.months[0]!),
      endedOn: null,
    });
  contract.endedOn = last === lastDeclared ? endAhead(dice, contract, last) : endIn(dice, last);
  return contract;
}

/** Globalisation: a holder of two lots sometimes shares one work contract between them. */
function sharedLots(dice: Dice, { lot, firm }: Placement, lots: readonly Lot[]): [Lot, number][] {
  const other = lots.find((one) => one !== lot && one.holder === firm);
  if (firm !== lot.holder || !other || !dice.chance(15)) return [[lot, 10_000]];
  return [
    [lot, 6_000],
    [other, 4_000],
  ];
}
