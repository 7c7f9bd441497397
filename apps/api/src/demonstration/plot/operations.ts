import { calendarDay } from '@clausier/domain/calendar/calendar-day';
import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { Dice } from '../cast/dice.js';
import type { Firms } from '../cast/firms.js';
import { LOTS, nameWorks } from '../cast/operation-names.js';
import type { Places } from '../cast/places.js';
import type { Authority, Firm, Lot, Operation, PublicContract, TerritoryCode } from './model.js';

/** How many operations and contracts a territory follows in a year. */
export interface Target {
  readonly operations: number;
  readonly contracts: number;
}

/** What operations are drawn from. */
export interface Market {
  readonly dice: Dice;
  readonly places: Places;
  readonly firms: Firms;
  readonly authorities: ReadonlyMap<TerritoryCode, readonly Authority[]>;
  /** Every operation so far, all territories and years. */
  readonly operations: Operation[];
}

// At most this share of a year's operations comes from the year before: the others are new.
const KEPT_PERCENT = 55;

/** The operations of a territory that a year works on: some go on, the others open, to reach the target exactly. */
export function openYear(
  market: Market,
  territory: TerritoryCode,
  year: number,
  target: Target,
): Operation[] {
  const kept = keep(market, territory, year, target);
  const opened = target.operations - kept.length;
  const contracts = allocate(
    target.contracts - countContracts(kept) - opened,
    Array.from({ length: opened }, () => market.dice.between(1, 3)),
  ).map((further) => further + 1);
  for (const count of contracts) kept.push(openOperation(market, territory, year, kept, count));
  return kept;
}

/** Ends operations before the year until those that go on leave each new one at least a contract. */
function keep(market: Market, territory: TerritoryCode, year: number, target: Target): Operation[] {
  const going = market.operations.filter((one) => one.territory === territory && one.lastYear >= year);
  const leavesRoom = (): boolean =>
    going.length * 100 <= target.operations * KEPT_PERCENT &&
    target.contracts - countContracts(going) >= target.operations - going.length;
  while (going.length > 0 && !leavesRoom()) {
    const largest = going.reduce((a, b) => (b.contracts.length > a.contracts.length ? b : a));
    largest.lastYear = year - 1;
    going.splice(going.indexOf(largest), 1);
  }
  return going;
}

function openOperation(
  market: Market,
  territory: TerritoryCode,
  year: number,
  active: readonly Operation[],
  contractCount: number,
): Operation {
  const { dice, places, operations } = market;
  const { name, subject } = nameWorks(dice);
  const site = places.site(territory);
  const buyers = active.map(({ authority }) => authority);
  const operation: Operation = {
    id: operations.length + 1,
    territory,
    authority: leastUsed(market.authorities.get(territory)!, buyers),
    name: `${name}, ${site.name}`,
    communeCode: site.code,
    startedOn: calendarDay(year - 1, dice.between(9, 12), dice.between(1, 28)),
    firstYear: year,
    lastYear: year + dice.between(0, 2),
    contracts: [],
  };
  operations.push(operation);
  for (let rank = 1; rank <= contractCount; rank += 1) addContract(market, operation, active, subject, rank);
  return operation;
}

function addContract(
  { dice, firms }: Market,
  operation: Operation,
  active: readonly Operation[],
  subject: string,
  rank: number,
): void {
  const contract: PublicContract = {
    id: operation.id * 10 + rank,
    operation,
    number: `${operation.firstYear - 1}-${String(operation.id).padStart(3, '0')}-${rank}`,
    subject,
    lots: [],
  };
  operation.contracts.push(contract);
  const lotCount = dice.chance(18) ? 2 : 1;
  for (let index = 1; index <= lotCount; index += 1) {
    const lots = lotsOf([...active, operation]);
    const structures = firms.structures.get(operation.territory)!;
    const partners = lots.flatMap(({ partner }) => partner ?? []);
    contract.lots.push({
      id: contract.id * 10 + index,
      contract,
      number: String(index),
      name: dice.pick(LOTS)[0],
      holder: leastUsed(
        firms.holders.get(operation.territory)!,
        lots.map(({ holder }) => holder),
      ),
      partner: lots.length % 2 === 0 ? leastUsed(structures, partners) : null,
      partnerIs: 'SUBCONTRACTOR',
      committed: null,
    });
  }
}

/** Every lot of some operations. */
export function lotsOf(operations: readonly Operation[]): Lot[] {
  return operations.flatMap(({ contracts }) => contracts.flatMap(({ lots }) => lots));
}

function countContracts(operations: readonly Operation[]): number {
  return operations.reduce((sum, { contracts }) => sum + contracts.length, 0);
}

/** Takes turns, so that everybody on the list is at work before anybody works twice. */
function leastUsed<T extends Firm | Authority>(list: readonly T[], used: readonly T[]): T {
  const counts = new Map(list.map((one) => [one, 0]));
  for (const one of used) counts.set(one, (counts.get(one) ?? 0) + 1);
  return list.reduce((best, one) => (counts.get(one)! < counts.get(best)! ? one : best));
}
