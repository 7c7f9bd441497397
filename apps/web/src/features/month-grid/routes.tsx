import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** Hours typed by a facilitator: people by months. */
export const monthGridFeature: Feature = {
  routes: [
    {
      path: '/saisie',
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./MonthGridPage')).MonthGridPage, 'month-grid'),
    },
  ],
  navigation: [{ name: 'month', to: '/saisie', roles: HOUSES, group: 'work', order: 40 }],
};
