import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { type CountedIndicators, readIndicators } from '../indicators.query.js';
import { yearOf } from '../selection/selection.js';
import { placesOfIndicators } from './indicator-places.js';
import { termsOfYear } from './programme.js';
import { readToldYear } from './told-year.query.js';

/** Counted indicators; null when hidden. */
export type ToldIndicators = { [Key in keyof CountedIndicators]: number | null };

/** The indicators told of a territory's year by a day, each as of its newest release, and the oldest of these. */
export async function readToldIndicators(
  scope: Scope,
  territory: number,
  year: number,
  asOf: string | undefined,
): Promise<{ values: ToldIndicators; statedOn: string | null }> {
  const told = await readToldYear(scope, year);
  const places = placesOfIndicators(territory);
  const counted = new Map<string, CountedIndicators>();
  const days: string[] = [];
  const values: Partial<ToldIndicators> = {};
  for (const key of Object.keys(places) as (keyof CountedIndicators)[]) {
    const found = told.latest(termsOfYear(places[key]) ?? [], told.lastBy(asOf));
    values[key] = null;
    if (!found) continue;
    const { before, on } = found.release;
    const asOfRelease = counted.get(before) ?? (await readAsOf(scope, territory, year, before));
    counted.set(before, asOfRelease);
    values[key] = asOfRelease[key];
    days.push(on);
  }
  return { values: hideFewQpv(values as ToldIndicators), statedOn: days.sort()[0] ?? null };
}

function readAsOf(
  scope: Scope,
  territory: number,
  year: number,
  recordedBefore: string,
): Promise<CountedIndicators> {
  return readIndicators(scope, territory, { ...yearOf(year), recordedBefore });
}

/** Neither the residents of priority neighbourhoods nor the others may be few. */
export function hideFewQpv(values: ToldIndicators): ToldIndicators {
  const { personsQpvResidentsElsewhere: qpv, personsResidentsElsewhere: all } = values;
  const isFew = (persons: number) => persons > 0 && persons < FEWEST_PERSONS;
  if (qpv === null || (all !== null && !isFew(qpv) && !isFew(all - qpv))) return values;
  return { ...values, personsQpvResidentsElsewhere: null };
}

/** The hours of the whole metropolis for a house: its own live, those of the others as they are released. */
export async function readMetropolisForHouse(
  scope: Scope,
  year: number,
  asOf: string | undefined,
  managed: number,
): Promise<number | null> {
  const told = await readToldYear(scope, year);
  const others = told.latest(termsOfYear({}) ?? [], told.lastBy(asOf));
  return others === null ? null : others.hours + managed;
}
