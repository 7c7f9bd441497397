import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { contractPath, filePath, publicationPath, publishedPath } from './paths';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;
const READERS = [...HOUSES, 'METROPOLIS'] as const;

/** Public contracts as their buyers publish them: brought, followed, published again. */
export const openDataFeature: Feature = {
  routes: [
    {
      path: publishedPath,
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./list/PublishedListPage')).PublishedListPage,
        'open-data',
        'saved-views',
      ),
    },
    {
      path: publicationPath,
      handle: { roles: HOUSES },
      lazy: screen(async () => (await import('./publication/PublicationPage')).PublicationPage, 'open-data'),
    },
    {
      path: filePath(':id'),
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./file/FilePage')).FilePage, 'open-data'),
    },
    {
      path: contractPath(':id'),
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./contract/ContractPage')).ContractPage, 'open-data'),
    },
  ],
  navigation: [{ name: 'openData', to: publishedPath, roles: READERS, group: 'work', order: 25 }],
};
