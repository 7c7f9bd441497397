import type { FeatureRoute } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';

/** The screens one reaches without a session. */
export const sessionRoutes: FeatureRoute[] = [
  {
    path: 'connexion',
    lazy: screen(async () => (await import('./SignInPage')).SignInPage, 'session', 'openid'),
  },
  {
    path: 'invitation',
    lazy: screen(async () => (await import('./LinkPage')).InvitationPage, 'session', 'openid'),
  },
  {
    path: 'nouveau-mot-de-passe',
    lazy: screen(async () => (await import('./LinkPage')).ResetPage, 'session'),
  },
  {
    path: 'mot-de-passe-oublie',
    lazy: screen(async () => (await import('./ForgottenPasswordPage')).ForgottenPasswordPage, 'session'),
  },
];
