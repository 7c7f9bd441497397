import { type Month, numberOf } from '@clausier/domain/calendar/month';
import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { Dice } from '../cast/dice.js';
import type { MonthOfWork, WorkContract } from './model.js';

/** How busy each month is, January first: building stops in August. */
const SEASON = [92, 95, 103, 101, 99, 106, 96, 72, 108, 112, 110, 98] as const;

/** Hundredths of an hour nobody exceeds in a month here. */
const MOST_IN_A_MONTH = 19_000;
const QUARTER = 25;

/** Contracts with training: one hour in four is spent on it. */
const WITH_TRAINING = new Set(['CONTRAT_PRO', 'APPRENTISSAGE']);

/** Splits the hours of a stint over its months, clauses and kinds; the parts add up to the hours, exactly. */
export function spreadHours(
  dice: Dice,
  contract: WorkContract,
  hours: number,
  months: readonly Month[],
): MonthOfWork[] {
  return spreadOverMonths(dice, hours, months).flatMap((ofMonth, index) => {
    const shares = contract.assignments.map(({ share }) => share);
    const parts = allocate(ofMonth, shares);
    return contract.assignments.flatMap((assignment, rank) =>
      byKind(contract, parts[rank]!).map(([hourKind, part]) => ({
        contract,
        assignment,
        month: months[index]!,
        hourKind,
        hours: part,
      })),
    );
  });
}

/** Four firms in five count by quarters of an hour, the others to the hundredth. */
function spreadOverMonths(dice: Dice, hours: number, months: readonly Month[]): number[] {
  const unit = dice.chance(80) && hours % QUARTER === 0 ? QUARTER : 1;
  const weights = months.map((month) => SEASON[numberOf(month) - 1]! * dice.between(85, 115));
  const uneven = allocateUnits(hours, unit, weights);
  return uneven.every((part) => part <= MOST_IN_A_MONTH)
    ? uneven
    : allocateUnits(
        hours,
        unit,
        months.map(() => 1),
      );
}

function allocateUnits(hours: number, unit: number, weights: readonly number[]): number[] {
  return allocate((hours - (hours % unit)) / unit, weights).map((part) => part * unit);
}

function byKind({ type }: WorkContract, hours: number): ['WORKED' | 'TRAINING', number][] {
  if (!WITH_TRAINING.has(type) || hours < 1_000) return [['WORKED', hours]];
  const [worked, training] = allocate(hours, [3, 1]) as [number, number];
  return [
    ['WORKED', worked],
    ['TRAINING', training],
  ];
}
