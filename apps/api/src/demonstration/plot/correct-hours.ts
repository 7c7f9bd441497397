import { addDays, type CalendarDay, calendarDay } from '@clausier/domain/calendar/calendar-day';
import { firstDayOf, nextMonth, yearOf } from '@clausier/domain/calendar/month';
import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { Dice } from '../cast/dice.js';
import type { MonthOfWork, TerritoryCode } from './model.js';

/** Hours first posted short by `delta` hundredths (negative: too many), and put right on a day. */
export interface Correction {
  readonly delta: number;
  readonly reason: string;
  readonly correctedOn: CalendarDay;
}

const REASONS = [
  'Dernière semaine du mois oubliée sur le relevé',
  'Heures de formation rattachées après coup',
  'Erreur de saisie, relevé rectifié par l’entreprise',
  'Bulletin de paie rectificatif',
] as const;

const QUARTER = 25;
const LARGE_ENOUGH = 6_000;

/** Corrections recorded after a published report was frozen; they leave its figures alone. */
const AFTER_THE_FREEZE: readonly {
  year: number;
  /** The house whose report stays what it was: no line that it counts is touched. */
  untouched: TerritoryCode;
  /** What the year gains in all, hundredths of an hour. */
  delta: number;
  lines: number;
}[] = [
  { year: 2021, untouched: 'LYS_TOURCOING', delta: 14_625, lines: 6 },
  { year: 2023, untouched: 'NORD_OUEST', delta: 31_250, lines: 10 },
];

/** Chooses the lines that were posted wrong at first: six in a thousand, and those of the year after a freeze. */
export function planCorrections(
  dice: Dice,
  work: readonly MonthOfWork[],
  today: CalendarDay,
): Map<MonthOfWork, Correction> {
  const corrections = new Map<MonthOfWork, Correction>();
  for (const one of work) {
    if (dice.below(1_000) >= 6 || one.hours < LARGE_ENOUGH || one.month.endsWith('-12')) continue;
    const correctedOn = addDays(firstDayOf(nextMonth(one.month)), dice.between(30, 40));
    if (correctedOn > `${yearOf(one.month) + 1}-02-10` || correctedOn >= today) continue;
    const delta = dice.between(-30, 60) * QUARTER;
    if (delta !== 0) corrections.set(one, { delta, reason: dice.pick(REASONS), correctedOn });
  }
  for (const freeze of AFTER_THE_FREEZE) correctAfter(dice, work, freeze, corrections);
  return corrections;
}

function correctAfter(
  dice: Dice,
  work: readonly MonthOfWork[],
  { year, untouched, delta, lines }: (typeof AFTER_THE_FREEZE)[number],
  corrections: Map<MonthOfWork, Correction>,
): void {
  const free = work.filter(
    (one) =>
      yearOf(one.month) === year &&
      one.hours > LARGE_ENOUGH &&
      one.contract.territory !== untouched &&
      one.contract.person.residence !== untouched &&
      !corrections.has(one),
  );
  const chosen = dice.shuffle(free).slice(0, lines);
  const parts = allocate(
    delta,
    chosen.map(() => dice.between(2, 5)),
  );
  chosen.forEach((one, index) => {
    const correctedOn = calendarDay(year + 1, dice.between(3, 6), dice.between(1, 28));
    corrections.set(one, { delta: parts[index]!, reason: dice.pick(REASONS), correctedOn });
  });
}
