import { type Month, monthOfYear } from '@clausier/domain/calendar/month';
import { divide } from '@clausier/domain/numbers/round';
import type { Dice } from '../cast/dice.js';
import type { Slot } from './share-work.js';
import type { YearPlan } from './year-plans.js';

/** Nobody averages more than this in a month: hundredths of an hour. */
const MOST_A_MONTH = 16_500;

/** So many work until the end of the year, or from its start, whatever time they have. */
const AT_AN_END_PERCENT = 22;

/** Places each stint of each person in the year, one after the other, never two at once. */
export function layMonths(dice: Dice, plan: YearPlan, slots: readonly Slot[]): void {
  for (const { stints } of slots) {
    const lengths = shorten(
      stints.map(({ hours }) => lengthFor(dice, hours, plan.months)),
      stints.map(({ hours }) => hours),
      plan.months,
    );
    const room = plan.months - lengths.reduce((sum, length) => sum + length, 0);
    let month = 1 + startAfter(dice, room, stints[0]!.contract !== null);
    stints.forEach((stint, index) => {
      stint.months = Array.from({ length: lengths[index]! }, (): Month => monthOfYear(plan.year, month++));
    });
  }
}

function lengthFor(dice: Dice, hours: number, months: number): number {
  const least = divide(hours, MOST_A_MONTH, 'UP');
  const usual = divide(hours, dice.between(6_000, 14_000), 'UP');
  return Math.min(months, Math.max(least, usual, 1));
}

/** Takes months from the longest stint that can spare one until they all fit. */
function shorten(lengths: number[], hours: readonly number[], months: number): number[] {
  const spare = (index: number): boolean => (lengths[index]! - 1) * MOST_A_MONTH >= hours[index]!;
  while (lengths.reduce((sum, length) => sum + length, 0) > months) {
    const able = lengths.map((_, index) => index).filter(spare);
    if (able.length === 0)
      throw new Error('a person of the demonstration would work more than there are months');
    const longest = able.reduce((best, index) => (lengths[index]! > lengths[best]! ? index : best));
    lengths[longest]! -= 1;
  }
  return lengths;
}

/** Who goes on starts in January; the others start when they may, the ends of the year no emptier than its middle. */
function startAfter(dice: Dice, room: number, goesOn: boolean): number {
  if (goesOn) return 0;
  if (dice.chance(AT_AN_END_PERCENT)) return dice.chance(70) ? room : 0;
  return dice.below(room + 1);
}
