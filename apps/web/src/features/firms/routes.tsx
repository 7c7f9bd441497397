import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { firmsPath } from './paths';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;
const READERS = [...HOUSES, 'METROPOLIS', 'ADMINISTRATOR'] as const;

/** Firms, and what each does on the territory. */
export const firmsFeature: Feature = {
  routes: [
    {
      path: firmsPath,
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./FirmListPage')).FirmListPage, 'firms', 'saved-views'),
    },
    {
      path: `${firmsPath}/:id`,
      handle: { roles: [...READERS, 'FIRM'] },
      lazy: screen(async () => (await import('./FirmPage')).FirmPage, 'firms'),
    },
  ],
  navigation: [{ name: 'firms', to: firmsPath, roles: READERS, group: 'work', order: 60 }],
};
