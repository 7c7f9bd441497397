import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { duplicatesPath, participantsPath } from './paths';

const HOUSES = ['FACILITATOR', 'HOUSE_MANAGER'] as const;

/** People: the list, the file, the first meeting. */
export const participantsFeature: Feature = {
  routes: [
    {
      path: participantsPath,
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./ParticipantListPage')).ParticipantListPage,
        'participants',
        'selection',
        'privacy',
        'saved-views',
      ),
    },
    {
      path: `${participantsPath}/nouveau`,
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./NewParticipantPage')).NewParticipantPage,
        'participants',
        'duplicates',
      ),
    },
    {
      path: duplicatesPath,
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./duplicates/DuplicatesPage')).DuplicatesPage,
        'duplicates',
        'participants',
      ),
    },
    {
      path: `${participantsPath}/:id`,
      handle: { roles: HOUSES },
      lazy: screen(
        async () => (await import('./ParticipantPage')).ParticipantPage,
        'participants',
        'privacy',
        'duplicates',
      ),
    },
  ],
  navigation: [{ name: 'participants', to: participantsPath, roles: HOUSES, group: 'work', order: 50 }],
};
