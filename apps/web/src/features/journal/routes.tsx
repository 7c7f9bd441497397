import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { journalPath } from './paths';

const READERS = ['HOUSE_MANAGER', 'ADMINISTRATOR'] as const;

/** Who did what: of the house for its manager, of settings and accounts for the administrator. */
export const journalFeature: Feature = {
  routes: [
    {
      path: journalPath,
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./JournalPage')).JournalPage, 'journal'),
    },
  ],
  navigation: [{ name: 'journal', to: journalPath, roles: READERS, group: 'settings', order: 80 }],
};
