import { INDICATORS, type Indicator, METROPOLITAN_INDICATORS } from '@clausier/domain/reports/indicators';
import type { Scope } from '../database/scope.js';
import { readIndicators } from '../reports/indicators.query.js';
import type { Selection } from '../reports/selection/selection.js';
import { readMetropolisForHouse, readToldIndicators } from '../reports/told/told-indicators.query.js';
import { readToldMeasure } from '../reports/told/told-measure.query.js';
import type { CountedValues } from './indicator.view.js';
import type { FoundPlace } from './place.query.js';

/** Counted figures, and for who reads released ones the oldest of their days. */
export interface Counted {
  readonly values: CountedValues;
  readonly statedOn: string | null;
}

/** The indicators a place's report is made of. */
export function indicatorsOf({ territoryId }: FoundPlace): readonly Indicator[] {
  return territoryId === null ? METROPOLITAN_INDICATORS : INDICATORS;
}

/** What a year's indicators count: live for a house, as released for the metropolis. */
export async function countIndicators(
  scope: Scope,
  { territoryId }: FoundPlace,
  year: number,
  selection: Selection,
): Promise<Counted> {
  const { asOf } = selection;
  if (territoryId === null) {
    const { measure, statedOn } = await readToldMeasure(scope, selection);
    return { values: { ...measure }, statedOn };
  }
  if (scope.actor.territoryId === null) {
    const { values, statedOn } = await readToldIndicators(scope, territoryId, year, asOf);
    return { values: { ...values }, statedOn };
  }
  const found = await readIndicators(scope, territoryId, selection);
  const hoursMetropolis = await readMetropolisForHouse(scope, year, asOf, found.hoursManaged);
  return { values: { ...found, hoursMetropolis }, statedOn: null };
}
