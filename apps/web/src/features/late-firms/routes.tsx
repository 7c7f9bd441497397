import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { lateFirmsPath } from './paths';
import { useLateCount } from './use-late-firms';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** Firms that have not answered on the operations of the house, and what each was told. */
export const lateFirmsFeature: Feature = {
  routes: [
    {
      path: lateFirmsPath,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./LateFirmsPage')).LateFirmsPage, 'late-firms', 'saved-views'),
    },
    {
      path: `${lateFirmsPath}/:id`,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./FirmFollowPage')).FirmFollowPage, 'late-firms'),
    },
  ],
  navigation: [
    {
      name: 'late-firms',
      to: lateFirmsPath,
      roles: HOUSES,
      group: 'work',
      order: 35,
      useBadge: useLateCount,
    },
  ],
};
