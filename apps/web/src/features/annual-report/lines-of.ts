import {
  INDICATORS,
  type Indicator,
  type IndicatorPart,
  METROPOLITAN_INDICATORS,
} from '@clausier/domain/reports/indicators';
import type { Selection } from '../../lib/selection/selection';

type Part = Partial<Selection>;

const FILTERS: Record<IndicatorPart, (territory: string) => Part> = {
  HERE: (territory) => ({ operationTerritory: territory }),
  HOME: (territory) => ({ operationTerritory: territory, crossing: 'HOME' }),
  RECEIVED: (territory) => ({ operationTerritory: territory, crossing: 'MUTUALISED' }),
  GIVEN: (territory) => ({ residenceTerritory: territory, crossing: 'MUTUALISED' }),
  RESIDENTS: (territory) => ({ residenceTerritory: territory }),
  MANAGED: (territory) => ({ territory }),
  WHOLE: () => ({}),
  MUTUALISED: () => ({ crossing: 'MUTUALISED' }),
};
const EVERY_INDICATOR: readonly Indicator[] = [...INDICATORS, ...METROPOLITAN_INDICATORS];
/** Indicators about some of the persons of their hours only. */
const NARROWER: Readonly<Record<string, Part>> = { personsQpvResidentsElsewhere: { qpv: 'true' } };

/** The part of the year's hours an indicator is about, as filters of its lines. */
export function partOf(key: string, place: string): Part {
  const { part } = EVERY_INDICATOR.find((indicator) => indicator.key === key)!;
  return { ...FILTERS[part](place), ...NARROWER[key] };
}
