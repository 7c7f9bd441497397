import type { Feature } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

const READERS = ['METROPOLIS', 'HOUSE_MANAGER', 'FACILITATOR'] as const;

const report = screen(
  async () => (await import('./AnnualReportPage')).AnnualReportPage,
  'annual-report',
  'selection',
  'filters',
  'charts',
  'participants',
);

/** What a territory, and the metropolis, publishes of its year. */
export const annualReportFeature: Feature = {
  routes: [
    {
      path: 'rapport-annuel',
      handle: { roles: READERS },
      lazy: screen(async () => (await import('./OwnReportPage')).OwnReportPage),
    },
    { path: 'territoires/:code/:year', handle: { roles: READERS }, lazy: report },
    { path: 'metropole/:year', handle: { roles: ['METROPOLIS'] }, lazy: report },
  ],
  navigation: [
    { name: 'annual-report', to: '/rapport-annuel', roles: ['METROPOLIS'], group: 'work', order: 25 },
    {
      name: 'annual-report',
      to: '/rapport-annuel',
      roles: ['HOUSE_MANAGER', 'FACILITATOR'],
      group: 'follow',
      order: 25,
    },
  ],
};
