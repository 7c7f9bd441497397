import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { inboxPath } from './paths';
import { useInboxCount } from './use-inbox';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** What waits for the house: the first page of whoever works there. */
export const inboxFeature: Feature = {
  routes: [
    {
      path: inboxPath,
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./InboxPage')).InboxPage,
        'inbox',
        'first-steps',
        'saved-views',
      ),
    },
  ],
  navigation: [
    { name: 'inbox', to: inboxPath, roles: HOUSES, group: 'work', order: 10, useBadge: useInboxCount },
  ],
};
