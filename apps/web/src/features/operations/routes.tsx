import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { lotPath, operationsPath } from './paths';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;
const READERS = [...HOUSES, 'AUTHORITY', 'METROPOLIS'] as const;

/** Operations, their contracts, lots and clauses. */
export const operationsFeature: Feature = {
  routes: [
    {
      path: operationsPath,
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./list/OperationListPage')).OperationListPage,
        'operations',
        'saved-views',
      ),
    },
    {
      path: `${operationsPath}/nouvelle`,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./NewOperationPage')).NewOperationPage, 'operations'),
    },
    {
      path: `${operationsPath}/:id`,
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./page/OperationPage')).OperationPage, 'operations'),
    },
    {
      path: lotPath(':id', ':lotId'),
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./lot/LotPage')).LotPage, 'operations'),
    },
  ],
  navigation: [{ name: 'operations', to: operationsPath, roles: READERS, group: 'work', order: 20 }],
};
