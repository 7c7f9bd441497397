import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR'] as const;

/** Who works where. */
export const mutualisationFeature: Feature = {
  routes: [
    {
      path: 'mutualisation',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./MutualisationPage')).MutualisationPage,
        'mutualisation',
        'selection',
        'first-steps',
      ),
    },
  ],
  navigation: [
    { name: 'mutualisation', to: '/mutualisation', roles: ['METROPOLIS'], group: 'work', order: 20 },
    {
      name: 'mutualisation',
      to: '/mutualisation',
      roles: ['HOUSE_MANAGER', 'FACILITATOR'],
      group: 'follow',
      order: 20,
    },
  ],
};
