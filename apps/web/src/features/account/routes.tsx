import type { Feature, FeatureRoute } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { accountPath, setUpPath } from './paths';

/** The steps of signing in that come after the password, before the application opens. */
export const accountStepRoutes: FeatureRoute[] = [
  {
    path: 'connexion/code',
    lazy: screen(async () => (await import('./second-factor/CodeStepPage')).CodeStepPage, 'account'),
  },
  {
    path: 'connexion/mise-en-place',
    lazy: screen(async () => (await import('./second-factor/SetUpStepPage')).SetUpStepPage, 'account'),
  },
];

/** One's own account: reached from the menu of the user, not from the navigation. */
export const accountFeature: Feature = {
  routes: [
    {
      path: accountPath,
      lazy: screen(async () => (await import('./AccountPage')).AccountPage, 'account', 'password', 'openid'),
    },
    {
      path: setUpPath,
      lazy: screen(async () => (await import('./second-factor/SetUpPage')).SetUpPage, 'account'),
    },
  ],
  navigation: [],
};
