import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR'] as const;

/** Frozen years: the list, and one with what has changed since. */
export const closingsFeature: Feature = {
  routes: [
    {
      path: 'arretes',
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./ClosingsPage')).ClosingsPage, 'closings'),
    },
    {
      path: 'arretes/:id',
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./ClosingPage')).ClosingPage, 'closings'),
    },
  ],
  navigation: [{ name: 'closings', to: '/arretes', roles: READERS, group: 'follow', order: 30 }],
};
