import type { RouteObject } from 'react-router';
import { sessionRoutes } from '../features/session/routes';
import { screen } from '../lib/routing/screen';
import { features } from './features';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { StartingState } from './StartingState';
import { StartPage } from './StartPage';

/** Every component on one page; left out of the product's build. */
const loadKit = async () => (await import('../features/kit/KitPage')).KitPage;

/** Every address of the application: the sign-in page, then the screens inside the shell. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <StartingState />,
    children: [
      ...sessionRoutes,
      {
        lazy: async () => ({ Component: (await import('./Shell')).Shell }),
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { index: true, element: <StartPage /> },
              ...features.flatMap((feature) => feature.routes),
              ...(import.meta.env.DEV ? [{ path: 'kit', lazy: screen(loadKit) }] : []),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
