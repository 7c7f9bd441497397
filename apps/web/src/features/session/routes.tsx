import type { FeatureRoute } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

/** The only screen one reaches without a session. */
export const sessionRoutes: FeatureRoute[] = [
  { path: 'connexion', lazy: screen(async () => (await import('./SignInPage')).SignInPage, 'session') },
];
