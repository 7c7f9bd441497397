import { monthRange, parseMonth } from '@clausier/domain/shared/month';
import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { type FullMeasure, HIDDEN_MEASURE, type Measure, measure } from '../measure.query.js';
import { conditionsOf, type Selection } from '../selection/selection.js';
import type { MonthTotal, Telling } from '../totals.view.js';
import { type Places, termsOfMonth } from './programme.js';
import { linesTold, placesOf, readTold, type ToldFigure } from './told-figures.query.js';
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

/** Month by month, at home and mutualised: told of the whole metropolis only. */
export async function readToldMonths(scope: Scope, selection: Selection): Promise<MonthTotal[]> {
  const places = await placesOf(scope, selection);
  const totals: MonthTotal[] = [];
  for (const month of monthRange(parseMonth(selection.from), parseMonth(selection.to))) {
    const year = await readToldYear(scope, Number(month.slice(0, 4)));
    const told = places && monthTold(year, month, places, year.lastBy(selection.asOf));
    totals.push({ month, ...UNTOLD, ...told });
  }
  return totals;
}

const UNTOLD = { hours: null, homeHours: null, mutualisedHours: null };

function monthTold(year: ToldYear, month: string, places: Places, last: number): Partial<MonthTotal> {
  const terms = termsOfMonth(month, places);
  const home = termsOfMonth(month, { ...places, crossing: 'HOME' });
  const found = terms && home && (year.latest([...terms, ...home], last) ?? year.latest(terms, last));
  if (!found) return {};
  const at = year.releases.indexOf(found.release);
  const hours = year.hoursAt(terms, at);
  // Hours are declared after the month: nothing yet is not zero.
  if (hours === 0 && month >= found.release.on.slice(0, 7)) return {};
  if (places.crossing === 'HOME') return { hours, homeHours: hours, mutualisedHours: 0 };
  if (places.crossing === 'MUTUALISED') return { hours, homeHours: 0, mutualisedHours: hours };
  const homeHours = year.hoursAt(home, at);
  const mutualisedHours = homeHours === null || hours === null ? null : hours - homeHours;
  return { hours, homeHours, mutualisedHours };
}
