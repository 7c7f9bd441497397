import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { attachmentsPath } from './paths';

const READERS = ['ADMINISTRATOR', 'METROPOLIS'] as const;

/** Which territory each commune belongs to, since when, and how it is known. */
export const territoriesFeature: Feature = {
  routes: [
    {
      path: attachmentsPath,
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./AttachmentsPage')).AttachmentsPage, 'territories'),
    },
  ],
  navigation: [{ name: 'territories', to: attachmentsPath, roles: READERS, group: 'settings', order: 20 }],
};
