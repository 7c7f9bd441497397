import type { RouteObject } from 'react-router';
import { kitRoutes } from '../features/kit/routes';
import { sessionRoutes } from '../features/session/routes';
import { features } from './features';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { StartingState } from './StartingState';
import { StartPage } from './StartPage';

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
              ...(import.meta.env.DEV ? kitRoutes : []),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
