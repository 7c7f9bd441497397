import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const FIRM = ['FIRM'] as const;

/** What a firm does every month: declare the hours, follow what became of them. */
export const thisMonthFeature: Feature = {
  routes: [
    {
      path: 'ce-mois',
      handle: { roles: FIRM },
      lazy: screen(async () => (await import('./ThisMonthPage')).ThisMonthPage, 'this-month'),
    },
    {
      path: 'releves-envoyes',
      handle: { roles: FIRM },
      lazy: screen(async () => (await import('./SentListPage')).SentListPage, 'this-month'),
    },
    {
      path: 'releves-envoyes/:id',
      handle: { roles: FIRM },
      lazy: screen(async () => (await import('./StatementPage')).StatementPage, 'this-month'),
    },
  ],
  navigation: [
    { name: 'this-month', to: '/ce-mois', roles: FIRM, group: 'work', order: 10 },
    { name: 'sent-timesheets', to: '/releves-envoyes', roles: FIRM, group: 'work', order: 20 },
  ],
};
