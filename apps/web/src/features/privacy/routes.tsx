import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** Rights of persons: what they are told, what they may have, and how long it is kept. */
export const privacyFeature: Feature = {
  routes: [
    {
      path: '/conservation',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./RetentionPage')).RetentionPage, 'privacy'),
    },
    {
      path: '/notice-information',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./NoticePage')).NoticePage, 'privacy'),
    },
    {
      path: '/participants/:id/donnees',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./ExportPage')).ExportPage, 'privacy', 'participants'),
    },
  ],
  navigation: [{ name: 'retention', to: '/conservation', roles: HOUSES, group: 'follow', order: 80 }],
};
