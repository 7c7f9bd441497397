import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** Work contracts of the house's people and operations. */
export const employmentFeature: Feature = {
  routes: [
    {
      path: '/contrats-de-travail',
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./EmploymentContractListPage')).EmploymentContractListPage,
        'employment',
        'participants',
        'saved-views',
      ),
    },
  ],
  navigation: [
    { name: 'employment-contracts', to: '/contrats-de-travail', roles: HOUSES, group: 'work', order: 55 },
  ],
};
