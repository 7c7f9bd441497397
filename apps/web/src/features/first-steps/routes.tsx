import { firstStepsPath } from '../../lib/first-steps/step-address';
import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

/** The first steps on an empty installation; reached from the inbox, from the help, and at first by an administrator. */
export const firstStepsFeature: Feature = {
  routes: [
    {
      path: firstStepsPath,
      handle: { roles: ['FACILITATOR', 'HOUSE_MANAGER', 'ADMINISTRATOR'] },
      lazy: screen(async () => (await import('./FirstStepsPage')).FirstStepsPage, 'first-steps'),
    },
  ],
  navigation: [],
};
