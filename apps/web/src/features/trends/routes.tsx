import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'] as const;

/** How the hours go over months and years. */
export const trendsFeature: Feature = {
  routes: [
    {
      path: 'evolution',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./TrendsPage')).TrendsPage,
        'charts',
        'filters',
        'selection',
        'first-steps',
      ),
    },
  ],
  navigation: [
    { name: 'trends', to: '/evolution', roles: ['METROPOLIS'], group: 'work', order: 12 },
    {
      name: 'trends',
      to: '/evolution',
      roles: ['HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'],
      group: 'follow',
      order: 12,
    },
  ],
};
