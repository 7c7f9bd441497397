import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'] as const;

/** The totals, and the lines behind any figure: validated, or declared and waiting. */
export const totalsFeature: Feature = {
  routes: [
    {
      path: 'totaux',
      handle: { roles: READERS, ahead: async () => (await import('./use-totals')).fetchTotals },
      lazy: screen(
        async () => (await import('./TotalsPage')).TotalsPage,
        'totals',
        'selection',
        'filters',
        'first-steps',
      ),
    },
    {
      path: 'lignes',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./lines/LinesPage')).LinesPage,
        'lines',
        'totals',
        'selection',
        'filters',
      ),
    },
    {
      path: 'heures-declarees',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./declared/DeclaredPage')).DeclaredPage,
        'declared-lines',
        'lines',
        'selection',
        'filters',
      ),
    },
  ],
  navigation: [
    { name: 'totals', to: '/totaux', roles: ['METROPOLIS'], group: 'work', order: 10 },
    {
      name: 'totals',
      to: '/totaux',
      roles: ['HOUSE_MANAGER', 'FACILITATOR', 'AUTHORITY'],
      group: 'follow',
      order: 10,
    },
  ],
};
