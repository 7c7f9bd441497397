import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { useWaitingCount } from './use-reviews';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** What firms sent to the house: the list, and one statement line by line. */
export const timesheetsFeature: Feature = {
  routes: [
    {
      path: 'releves',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./ReviewListPage')).ReviewListPage, 'timesheets'),
    },
    {
      path: 'releves/:id',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./ReviewPage')).ReviewPage, 'timesheets'),
    },
  ],
  navigation: [
    {
      name: 'timesheets',
      to: '/releves',
      roles: HOUSES,
      group: 'work',
      order: 30,
      useBadge: useWaitingCount,
    },
  ],
};
