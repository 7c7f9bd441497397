import { INDICATORS, type Indicator, type IndicatorPart } from '@clausier/domain/reports/indicators';
import type { CountedIndicators } from '../indicators.query.js';
import type { Places } from './programme.js';

const PLACES: Record<IndicatorPart, (territory: number) => Places> = {
  HERE: (territory) => ({ operation: territory }),
  HOME: (territory) => ({ operation: territory, residence: territory }),
  RECEIVED: (territory) => ({ operation: territory, crossing: 'MUTUALISED' }),
  GIVEN: (territory) => ({ residence: territory, crossing: 'MUTUALISED' }),
  RESIDENTS: (territory) => ({ residence: territory }),
  MANAGED: (territory) => ({ managed: territory }),
  WHOLE: () => ({}),
  MUTUALISED: () => ({ crossing: 'MUTUALISED' }),
};
const COUNTED: readonly Indicator[] = INDICATORS.filter((indicator: Indicator) => !indicator.of);

/**
 * The hours each counted indicator of a territory is about, by its id: an indicator is told when these hours are, as of the
 * same release. Shares and full-time equivalents are worked out of counted ones.
 */
export function placesOfIndicators(territory: number): Record<keyof CountedIndicators, Places> {
  const places = COUNTED.map(({ key, part }) => [key, PLACES[part](territory)]);
  return Object.fromEntries(places) as Record<keyof CountedIndicators, Places>;
}
