import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['ADMINISTRATOR', 'METROPOLIS'] as const;

/** Whether the sums, the ledger and the journal agree. */
export const invariantsFeature: Feature = {
  routes: [
    {
      path: 'invariants',
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./InvariantsPage')).InvariantsPage, 'invariants'),
    },
  ],
  navigation: [{ name: 'invariants', to: '/invariants', roles: READERS, group: 'settings', order: 90 }],
};
