import { addMonths, type Month, monthRange, parseMonth } from '@clausier/domain/calendar/month';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { breakdownsOf } from '../selection/breakdowns.js';
import type { Selection } from '../selection/selection.js';
import { type Places, type Term, termsOfMonth, termsOfYear } from './programme.js';
import type { DatedRelease } from './releases.query.js';
import type { ToldYear } from './told-year.js';
import { readToldYear } from './told-year.query.js';

export const HIDDEN_REASONS = ['FEW_PERSONS', 'NOT_OFFERED', 'NOT_RELEASED'] as const;
/** Few persons behind it, or behind what it would betray; a breakdown nobody is told; a year nothing is told of yet. */
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

/** A year, or a month of one that is not asked for whole. */
export interface Slice {
  readonly year: number;
  readonly from: Month;
  readonly to: Month;
}

/** A slice and the release its figure is told as of. */
export interface ToldSlice extends Slice {
  readonly release: DatedRelease;
}

export interface ToldFigure {
  readonly hours: number;
  /** Null when not told as of the same releases. */
  readonly mutualisedHours: number | null;
  readonly slices: readonly ToldSlice[];
  /** The oldest day the parts of the figure are told as of. */
  readonly statedOn: string;
}

/**
 * Whole years, and months one by one where a year is not asked for whole. A year asked for from January to a month after
 * which nothing was recorded yet is asked for whole: it is told as a year, territory by territory.
 */
export async function slicesOf(scope: Scope, { from, to, asOf }: Selection): Promise<Slice[]> {
  const years = Map.groupBy(monthRange(parseMonth(from), parseMonth(to)), (month) =>
    Number(month.slice(0, 4)),
  );
  const slices: Slice[] = [];
  for (const [year, months] of years) {
    const [first, last] = [months[0]!, months.at(-1)!];
    const told = await readToldYear(scope, year);
    const isWhole = first.endsWith('-01') && told.endsWith(last, told.lastBy(asOf));
    if (isWhole) slices.push({ year, from: first, to: parseMonth(`${year}-12`) });
    else slices.push(...months.map((month) => ({ year, from: month, to: month })));
  }
  return slices;
}

/** The terms of a slice, or null when the programme does not offer them. */
export function termsOf({ from, to }: Slice, places: Places): Term[] | null {
  return from === to ? termsOfMonth(from, places) : termsOfYear(places);
}

/** What is told of a selection, or why it is not. */
export async function readTold(scope: Scope, selection: Selection): Promise<ToldFigure | HiddenReason> {
  const places = await placesOf(scope, selection);
  if (places === null) return 'NOT_OFFERED';
  const told: { hours: number; mutualised: number | null; slice: ToldSlice }[] = [];
  for (const slice of await slicesOf(scope, selection)) {
    const terms = termsOf(slice, places);
    if (terms === null) return 'NOT_OFFERED';
    const year = await readToldYear(scope, slice.year);
    const last = year.lastBy(selection.asOf);
    if (last < 0) return 'NOT_RELEASED';
    const found = year.latest(terms, last);
    if (found === null) return 'FEW_PERSONS';
    const at = year.releases.indexOf(found.release);
    const mutualised = mutualisedAt(year, slice, places, at);
    told.push({ hours: found.hours, mutualised, slice: { ...slice, release: found.release } });
  }
  const slices = told.map(({ slice }) => slice);
  return {
    hours: told.reduce((sum, { hours }) => sum + hours, 0),
    mutualisedHours: told.reduce<number | null>(
      (sum, { mutualised }) => (sum === null || mutualised === null ? null : sum + mutualised),
      0,
    ),
    slices,
    statedOn: slices.map(({ release }) => release.on).sort()[0]!,
  };
}

function mutualisedAt(year: ToldYear, slice: Slice, places: Places, at: number): number | null {
  if (places.crossing === 'HOME') return 0;
  const terms = termsOf(slice, { ...places, crossing: 'MUTUALISED' });
  return terms && year.hoursAt(terms, at);
}

/** The territories of a selection; null when it filters by what the programme does not break down. */
export async function placesOf(scope: Scope, selection: Selection): Promise<Places | null> {
  if (breakdownsOf(selection).length > 0) return null;
  const ids = new Map(
    (await scope.rows<{ code: string; id: number }>(sql`select code, id from territory`)).map(
      ({ code, id }) => [code, id],
    ),
  );
  // A code nobody has is no territory: nothing was worked there.
  const idOf = (code: string | undefined) => (code === undefined ? undefined : (ids.get(code) ?? 0));
  return {
    crossing: selection.crossing,
    operation: idOf(selection.operationTerritory),
    residence: idOf(selection.residenceTerritory),
    managed: idOf(selection.territory),
  };
}

/** The lines behind told figures, as a condition on `hour_entry e`: each slice as of its release. */
export function linesTold(slices: readonly ToldSlice[]): Sql {
  if (slices.length === 0) return sql`false`;
  const each = slices.map(
    ({ from, to, release }) => sql`(e.month between ${`${from}-01`}::date and ${`${to}-01`}::date
      and e.recorded_at < ${release.before}::timestamptz)`,
  );
  return sql`(${join(each, ' or ')})`;
}

/** A selection moved by whole years. */
export function movedByYears(selection: Selection, years: number): Selection {
  const moved = (month: string) => addMonths(parseMonth(month), years * 12);
  return { ...selection, from: moved(selection.from), to: moved(selection.to) };
}
