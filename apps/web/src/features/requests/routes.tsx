import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { requestsPath } from './paths';
import { useWaitingRequests } from './use-requests';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** Requests between houses: somebody of one for an operation of another. */
export const requestsFeature: Feature = {
  routes: [
    {
      path: requestsPath,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./RequestListPage')).RequestListPage, 'requests', 'selection'),
    },
    {
      path: `${requestsPath}/:id`,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./RequestPage')).RequestPage, 'requests'),
    },
  ],
  navigation: [
    {
      name: 'requests',
      to: requestsPath,
      roles: HOUSES,
      group: 'work',
      order: 55,
      useBadge: useWaitingRequests,
    },
  ],
};
