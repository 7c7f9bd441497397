import { lazy } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { accountStepRoutes } from '../features/account/routes';
import { depositRoutes } from '../features/deposit/routes';
import { verificationRoutes } from '../features/execution-report/routes';
import { sessionRoutes } from '../features/session/routes';
import { queryClient } from '../lib/api/query-client';
import type { FeatureRoute, RouteHandle } from '../lib/routing/feature';
import { screen } from '../lib/routing/screen';
import { sessionQuery } from '../lib/session/session';
import { NotFound } from './errors/NotFound';
import { features } from './features';
import { OpenTo } from './OpenTo';
import { StartPage } from './StartPage';

const loadShell = async () => ({ default: (await import('./Shell')).Shell });
const Shell = lazy(loadShell);

/** Every component on one page; left out of the product's build. */
const loadKit = async () => (await import('../features/kit/KitPage')).KitPage;

/** Every address of the application: the sign-in page, then the screens inside the shell. */
export const routes: RouteObject[] = [
  ...[...sessionRoutes, ...depositRoutes, ...verificationRoutes, ...accountStepRoutes].map(
    ({ path, lazy: load }) => ({
      path,
      element: elementOf(load),
      handle: { load },
    }),
  ),
  {
    element: <Shell />,
    handle: { load: loadShell },
    children: [
      { index: true, element: <StartPage /> },
      ...features.flatMap((feature) => feature.routes).map(guardedRoute),
      ...(import.meta.env.DEV ? [guardedRoute({ path: 'kit', lazy: screen(loadKit) })] : []),
      { path: '*', element: <NotFound /> },
    ],
  },
];

function elementOf(load: FeatureRoute['lazy']) {
  const Screen = lazy(async () => ({ default: (await load()).Component }));
  return <Screen />;
}

function guardedRoute({ path, lazy: load, handle }: FeatureRoute): RouteObject {
  return {
    path,
    element: <OpenTo roles={handle?.roles}>{elementOf(load)}</OpenTo>,
    handle: { ...handle, load },
  };
}

/**
 * Fetches what an address is drawn with, before it is drawn: the session, the sentences, the shell, the screen and its figures
 * come together and not one after the other. What fails here fails again when it is drawn, where it is told.
 */
export function fetchScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  for (const { route } of matchRoutes(routes, pathname) ?? []) {
    const { load, ...handle } = (route.handle ?? {}) as RouteHandle & { load?: () => Promise<unknown> };
    load?.().catch(() => undefined);
    fetchAhead(handle, new URLSearchParams(search)).catch(() => undefined);
  }
}

async function fetchAhead({ roles, ahead }: RouteHandle, params: URLSearchParams): Promise<void> {
  if (!ahead) return;
  const [fetch, session] = await Promise.all([ahead(), queryClient.fetchQuery(sessionQuery)]);
  if (session && roles?.includes(session.user.role)) await fetch(session, params);
}
