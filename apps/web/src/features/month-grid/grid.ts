import { firstDayOf, lastDayOf, type Month } from '@clausier/domain/calendar/month';
import type { components } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type Grid = Schemas['GridPage'];
export type GridRow = Schemas['GridRow'];
export type GridMonth = Schemas['GridMonth'];
export type HourKind = Schemas['CellInput']['hourKind'];
export type CellAnswer = Schemas['CellAnswer'];

/** What stands in a cell: hundredths of hours, and the revision to send back with a change. */
export type Held = { hours: number; revision: number; waitingHours: number | null; isOver: boolean };

const EMPTY: Held = { hours: 0, revision: 0, waitingHours: null, isOver: false };

/** What the ledger holds for a row in a month, for one kind of hours. */
export function heldIn(row: GridRow, month: string, kind: HourKind): Held {
  return row.cells.find((cell) => cell.month === month && cell.hourKind === kind) ?? EMPTY;
}

/** True when hours of the month can count for the row: inside the contract and its assignment, and already begun. */
export function isOpenFor(row: GridRow, month: string, today: string): boolean {
  if (month > today.slice(0, 7)) return false;
  if (row.derogations.includes('OUTSIDE_DATES')) return true;
  const isInside =
    row.startedOn <= lastDayOf(month as Month) &&
    (row.endedOn === null || row.endedOn >= firstDayOf(month as Month));
  const isEligible =
    firstDayOf(month as Month) <= row.eligibleUntil || row.derogations.includes('BEYOND_ELIGIBILITY');
  return isInside && isEligible;
}

/** The grid once some cells were saved: their hours and revisions, and every total they belong to. */
export function withSaved(grid: Grid, answers: readonly CellAnswer[]): Grid {
  return answers.reduce(withOne, grid);
}

function withOne(grid: Grid, { assignmentId, month, hourKind, hours, revision = 0 }: CellAnswer): Grid {
  const row = grid.rows.find((one) => one.assignmentId === assignmentId);
  if (!row) return grid;
  const before = heldIn(row, month, hourKind);
  const gained = hours - before.hours;
  const cell = { ...before, month, hourKind, hours, revision, recordedAt: null };
  const others = row.cells.filter((one) => one.month !== month || one.hourKind !== hourKind);
  const saved = { ...row, cells: [...others, cell], hours: row.hours + gained };
  return {
    ...grid,
    rows: grid.rows.map((one) => (one === row ? saved : one)),
    months: grid.months.map((one) => (one.month === month ? { ...one, hours: one.hours + gained } : one)),
    hours: grid.hours + gained,
  };
}
