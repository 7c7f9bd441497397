import { monthRange, parseMonth } from '@clausier/domain/calendar/month';
import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { type FullMeasure, HIDDEN_MEASURE, type Measure, measure } from '../measure.query.js';
import { conditionsOf, type Selection } from '../selection/selection.js';
import type { MonthTotal, Telling } from '../totals.view.js';
import { type Places, termsOfMonth } from './programme.js';
import type { DatedRelease } from './releases.query.js';
import { linesTold, placesOf, readTold, type ToldFigure, type ToldSlice } from './told-figures.query.js';
import type { ToldYear } from './told-year.js';
import { readToldYear } from './told-year.query.js';

/** The measure told of a selection, as of its releases; all null, with the reason, when it is not told. */
export async function readToldMeasure(
  scope: Scope,
  selection: Selection,
): Promise<{ measure: Measure; told: ToldFigure | null } & Telling> {
  const told = await readTold(scope, selection);
  if (typeof told === 'string')
    return { measure: HIDDEN_MEASURE, told: null, hiddenReason: told, statedOn: null };
  const { hours: _hours, mutualisedHours: _mutualised, ...counts } = await count(scope, told, selection);
  const isFew = counts.persons > 0 && counts.persons < FEWEST_PERSONS;
  const { hours, mutualisedHours, statedOn } = told;
  return {
    measure: { ...HIDDEN_MEASURE, ...(isFew ? {} : counts), hours, mutualisedHours },
    told,
    hiddenReason: null,
    statedOn,
  };
}

/** Counts of one slice are kept beside what is told of its year: nothing more is ever recorded before its release. */
async function count(scope: Scope, { slices }: ToldFigure, selection: Selection): Promise<FullMeasure> {
  const { asOf: _, ...lines } = selection;
  const conditions = [linesTold(slices), ...conditionsOf(lines)];
  const [slice, ...others] = slices;
  if (!slice || others.length > 0) return measure(scope, conditions);
  const { counted } = await readToldYear(scope, slice.year);
  const name = JSON.stringify([lines, slice.from, slice.to, slice.release.before]);
  const known = counted.get(name) ?? (await measure(scope, conditions));
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.set(name, known);
  return known;
}

/** Selections of a year whose counts are kept. */
const MOST_COUNTED = 2_000;

/**
 * Month by month, at home and mutualised: told of the whole metropolis only, and as of the releases their period is told as of,
 * so that all months add up to it; a month that is not told as of then is hidden.
 */
export async function readToldMonths(
  scope: Scope,
  selection: Selection,
  slices: readonly ToldSlice[],
): Promise<MonthTotal[]> {
  const places = await placesOf(scope, selection);
  const totals: MonthTotal[] = [];
  for (const month of monthRange(parseMonth(selection.from), parseMonth(selection.to))) {
    const slice = slices.find(({ from, to }) => from <= month && month <= to);
    const year = await readToldYear(scope, Number(month.slice(0, 4)));
    const found =
      places && slice && monthTold(year, month, places, slice.release, year.lastBy(selection.asOf));
    totals.push({ month, ...UNTOLD, ...found });
  }
  return totals;
}

const UNTOLD = { hours: null, homeHours: null, mutualisedHours: null, asOf: null };

function monthTold(
  year: ToldYear,
  month: string,
  places: Places,
  release: DatedRelease,
  last: number,
): Partial<MonthTotal> {
  const terms = termsOfMonth(month, places);
  if (!terms) return {};
  const at = year.releases.indexOf(release);
  const hours = year.hoursAt(terms, at);
  // Hours are declared after the month: nothing yet is not zero.
  if (hours === null || (hours === 0 && month >= release.on.slice(0, 7))) return {};
  const asOf = at === last ? null : release.on;
  if (places.crossing === 'HOME') return { hours, homeHours: hours, mutualisedHours: 0, asOf };
  if (places.crossing === 'MUTUALISED') return { hours, homeHours: 0, mutualisedHours: hours, asOf };
  const homeHours = year.hoursAt(termsOfMonth(month, { ...places, crossing: 'HOME' }) ?? [], at);
  return { hours, homeHours, mutualisedHours: homeHours === null ? null : hours - homeHours, asOf };
}
