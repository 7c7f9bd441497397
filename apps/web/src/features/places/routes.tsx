import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['HOUSE_MANAGER', 'FACILITATOR'] as const;

/** The map of the communes: told to houses; nothing finer than a territory is told to anybody else. */
export const placesFeature: Feature = {
  routes: [
    {
      path: 'carte',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./PlacesPage')).PlacesPage,
        'charts',
        'filters',
        'selection',
        'first-steps',
      ),
    },
  ],
  navigation: [{ name: 'places', to: '/carte', roles: [...READERS], group: 'follow', order: 16 }],
};
