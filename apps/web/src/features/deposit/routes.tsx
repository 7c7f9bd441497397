import type { FeatureRoute } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

/** Where the link of a firm leads, before anything is opened. */
export const depositRoutes: FeatureRoute[] = [
  {
    path: 'depot',
    lazy: screen(async () => (await import('./DepositDoorPage')).DepositDoorPage, 'deposit'),
  },
];
