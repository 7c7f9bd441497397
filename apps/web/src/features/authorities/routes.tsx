import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { authoritiesPath } from './paths';

const READERS = ['FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR'] as const;

/** Contracting authorities and their operations. */
export const authoritiesFeature: Feature = {
  routes: [
    {
      path: authoritiesPath,
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./AuthorityListPage')).AuthorityListPage,
        'authorities',
        'saved-views',
      ),
    },
    {
      path: `${authoritiesPath}/:id`,
      handle: { roles: [...READERS, 'AUTHORITY'] },
      lazy: screen(async () => (await import('./AuthorityPage')).AuthorityPage, 'authorities'),
    },
  ],
  navigation: [{ name: 'authorities', to: authoritiesPath, roles: READERS, group: 'work', order: 70 }],
};
