import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['FIRM', 'FACILITATOR', 'HOUSE_MANAGER'] as const;

/** The names a firm said once whom they mean: its own, and for a house those of one of its firms. */
export const rememberedNamesFeature: Feature = {
  routes: [
    {
      path: 'noms-reconnus',
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./RememberedNamesPage')).RememberedNamesPage,
        'remembered-names',
      ),
    },
  ],
  navigation: [{ name: 'remembered-names', to: '/noms-reconnus', roles: ['FIRM'], group: 'work', order: 30 }],
};
