import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { Dice } from '../cast/dice.js';
import type { Firms } from '../cast/firms.js';
import type { Firm, Lot, Operation, TerritoryCode, WorkContract } from './model.js';
import { lotsOf } from './operations.js';
import type { Stint } from './share-work.js';
import type { Cell } from './solve-cells.js';
import type { YearPlan } from './year-plans.js';

/** Where a work contract is served and who signs it. */
export interface Placement {
  readonly lot: Lot;
  readonly firm: Firm;
}

export type ActiveOperations = ReadonlyMap<TerritoryCode, readonly Operation[]>;

const NORD_OUEST = 'NORD_OUEST';

/** True for residents of Nord-Ouest who work elsewhere: agencies place them, on a published number of operations. */
export function isPlacedByAgency({ operation, residence }: Pick<Stint, 'operation' | 'residence'>): boolean {
  return residence === NORD_OUEST && operation !== NORD_OUEST;
}

/** The operations of other territories on which residents of Nord-Ouest work in the year; as many as planned. */
export function outboundOperations(
  plan: YearPlan,
  cells: readonly Cell[],
  active: ActiveOperations,
): ActiveOperations {
  const outbound = cells.filter(isPlacedByAgency);
  const counts = allocate(
    plan.nordOuest.outboundOperations! - outbound.length,
    outbound.map(({ contracts }) => contracts),
  ).map((further) => further + 1);
  return new Map(
    outbound.map(({ operation }, index) => [operation, active.get(operation)!.slice(0, counts[index]!)]),
  );
}

/** True when a contract of the year before can go on: its operations still run, and are among those it may be placed on. */
export function mayGoOn(
  contract: WorkContract,
  active: ActiveOperations,
  outbound: ActiveOperations,
): boolean {
  const { person, territory } = contract;
  const isBound = isPlacedByAgency({ operation: territory, residence: person.residence });
  const allowed = (isBound ? outbound : active).get(territory)!;
  return contract.assignments.every(({ lot }) => allowed.includes(lot.contract.operation));
}

/** Places every new stint: first so that each lot, firm and agency has work, then by chance. */
export function placeStints(
  dice: Dice,
  firms: Firms,
  stints: readonly Stint[],
  active: ActiveOperations,
  outbound: ActiveOperations,
): Map<Stint, Placement> {
  const fresh = stints.filter(({ contract }) => contract === null);
  const placed = placeByAgencies(dice, firms, fresh.filter(isPlacedByAgency), outbound);
  for (const [territory, operations] of active) {
    const lots = lotsOf(operations);
    const needs = needsOf(dice, firms, lots);
    const here = fresh.filter((stint) => stint.operation === territory && !isPlacedByAgency(stint));
    dice.shuffle(here).forEach((stint, rank) => {
      placed.set(stint, needs[rank] ?? anywhere(dice, firms, lots));
    });
  }
  return placed;
}

function placeByAgencies(
  dice: Dice,
  firms: Firms,
  stints: readonly Stint[],
  outbound: ActiveOperations,
): Map<Stint, Placement> {
  const placed = new Map<Stint, Placement>();
  let turn = 0;
  for (const [territory, operations] of outbound) {
    stints
      .filter(({ operation }) => operation === territory)
      .forEach((stint, rank) => {
        const lots = lotsOf([operations[rank % operations.length]!]);
        placed.set(stint, { lot: dice.pick(lots), firm: firms.agencies[turn++ % firms.agencies.length]! });
      });
  }
  return placed;
}

function needsOf(dice: Dice, { agencies }: Firms, lots: readonly Lot[]): Placement[] {
  return [
    ...lots.map((lot) => ({ lot, firm: lot.holder })),
    ...lots.flatMap((lot) => (lot.partner ? [{ lot, firm: lot.partner }] : [])),
    ...agencies.map((firm) => ({ lot: dice.pick(lots), firm })),
  ];
}

function anywhere(dice: Dice, { agencies }: Firms, lots: readonly Lot[]): Placement {
  const lot = dice.pick(lots);
  const firm = dice.weigh<Firm>([
    [dice.pick(agencies), 50],
    [lot.holder, 35],
    [lot.partner ?? lot.holder, 15],
  ]);
  return { lot, firm };
}
