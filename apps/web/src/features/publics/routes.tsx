import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['HOUSE_MANAGER', 'FACILITATOR'] as const;

/** Who did the hours: told to the houses that follow them, and to nobody else. */
export const publicsFeature: Feature = {
  routes: [
    {
      path: 'publics',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./PublicsPage')).PublicsPage,
        'charts',
        'filters',
        'selection',
        'first-steps',
      ),
    },
  ],
  navigation: [{ name: 'publics', to: '/publics', roles: [...READERS], group: 'follow', order: 14 }],
};
