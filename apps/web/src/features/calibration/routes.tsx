import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;
const CALIBRATORS = [...HOUSES, 'METROPOLIS', 'AUTHORITY'] as const;

/** How many hours a clause can ask of a contract. */
export const calibrationFeature: Feature = {
  routes: [
    {
      path: '/calibrage',
      handle: { roles: CALIBRATORS },
      lazy: screen(async () => (await import('./CalibrationPage')).CalibrationPage, 'calibration'),
    },
  ],
  navigation: [{ name: 'calibration', to: '/calibrage', roles: CALIBRATORS, group: 'follow', order: 40 }],
};
