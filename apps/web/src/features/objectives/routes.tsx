import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'] as const;

/** Objectives against what was done. */
export const objectivesFeature: Feature = {
  routes: [
    {
      path: 'objectifs',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./ObjectivesPage')).ObjectivesPage,
        'charts',
        'saved-views',
        'filters',
        'selection',
        'first-steps',
      ),
    },
  ],
  navigation: [
    { name: 'objectives', to: '/objectifs', roles: ['METROPOLIS'], group: 'work', order: 25 },
    {
      name: 'objectives',
      to: '/objectifs',
      roles: ['HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'],
      group: 'follow',
      order: 13,
    },
  ],
};
