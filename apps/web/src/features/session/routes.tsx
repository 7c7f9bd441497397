import type { RouteObject } from 'react-router';
import { screen } from '../../lib/routing/screen';

/** The only screen one reaches without a session. */
export const sessionRoutes: RouteObject[] = [
  { path: 'connexion', lazy: screen(async () => (await import('./SignInPage')).SignInPage, 'session') },
];
