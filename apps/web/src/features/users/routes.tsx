import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { usersPath } from './paths';

const ROLES = ['ADMINISTRATOR', 'HOUSE_MANAGER'] as const;

/** Accounts: who signs in, in which role, for which territory, firm or authority. */
export const usersFeature: Feature = {
  routes: [
    {
      path: usersPath,
      handle: { roles: ROLES },
      lazy: screen(async () => (await import('./UserListPage')).UserListPage, 'users'),
    },
  ],
  navigation: [{ name: 'users', to: usersPath, roles: ROLES, group: 'settings', order: 10 }],
};
