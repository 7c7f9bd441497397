import { addMonthsToDay, type CalendarDay, calendarDay } from '@clausier/domain/calendar/calendar-day';
import { divide } from '@clausier/domain/numbers/round';
import type { Dice } from '../cast/dice.js';
import type { Lot, MonthOfWork, Operation } from '../plot/model.js';
import { SHOWCASE_OPERATION } from '../plot/showcase.js';

const CLAUSE_KINDS = [
  ['EXECUTION_CONDITION', 78],
  ['NPNRU_WORKS', 8],
  ['AWARD_CRITERION', 6],
  ['RESERVED_SIAE', 4],
  ['PRIVATE_CONTRACT', 4],
] as const;

/** Finished clauses ended between 71 and 125 % of their hours; running ones still have work ahead. */
export function clauseRow(dice: Dice, lot: Lot, lineage: object, done: number, today: CalendarDay) {
  const { operation } = lot.contract;
  const isRunning = endOf(operation) >= today;
  const percent = isRunning ? dice.between(105, 240) : dice.between(80, 140);
  const tens = divide(done * percent, 100_000, 'UP');
  return {
    id: lot.id,
    lotId: lot.id,
    ...lineage,
    kind: dice.weigh(CLAUSE_KINDS),
    objectiveKind: 'FIXED',
    committedHours: lot.committed ?? Math.max(15, tens) * 1_000,
    countedHourKinds: ['WORKED', 'OVERTIME', 'TRAINING'],
    allowsOpenEnded: false,
    penaltyCentsPerHour: dice.pick([4_500, 5_000, 6_000, 20_000]),
    startedOn: latest(operation.startedOn, calendarDay(operation.firstYear, 1, 1)),
    dueOn: isRunning ? endOf(operation) : calendarDay(operation.lastYear, 12, 31),
  };
}

/** Amendments of the worked example: 2 500 h, then 2 650, then 2 800. */
export function amendmentRows(lots: readonly Lot[]) {
  const painting = lots.find(
    (lot) => lot.contract.operation.name === SHOWCASE_OPERATION && lot.number === '9',
  );
  if (!painting) return [];
  const amendment = { clauseId: painting.id, reason: 'Surfaces ajoutées au marché de peinture' };
  return [
    { id: 1, ...amendment, number: 1, signedOn: '2025-09-15', committedHours: 265_000 },
    { id: 2, ...amendment, number: 2, signedOn: '2026-10-02', committedHours: 280_000 },
  ];
}

/** Hundredths of an hour done on each lot. */
export function hoursByLot(work: readonly MonthOfWork[]): Map<Lot, number> {
  const done = new Map<Lot, number>();
  for (const { assignment, hours } of work) done.set(assignment.lot, (done.get(assignment.lot) ?? 0) + hours);
  return done;
}

/** A few months after the last year worked, by the operation's number so that no two end together. */
export function endOf({ id, lastYear }: Operation): CalendarDay {
  return addMonthsToDay(calendarDay(lastYear, 12, 31), id % 6);
}

function latest(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}
