import type { ComponentType } from 'react';
import type { Role, Session } from '../session/session';

/** A link of the navigation; its words are `nav.<name>` in the `shell` catalogue. */
export type NavigationEntry = {
  name: string;
  to: string;
  roles: readonly Role[];
  group: 'work' | 'follow' | 'settings';
  /** Place in its group, by tens. */
  order: number;
  /** A hook that counts what waits behind the link; undefined while unknown, 0 shows nothing. */
  useBadge?: () => number | undefined;
};

/** Asks for what a screen shows at an address while its code is still on its way. */
export type FetchAhead = (session: Session, params: URLSearchParams) => Promise<void>;

/** What a route says of itself: who may open it (everybody when left out), and what to ask for before it is drawn. */
export type RouteHandle = { roles?: readonly Role[]; ahead?: () => Promise<FetchAhead> };

/** An address and the screen it opens, fetched when it is first opened: `lazy: screen(…)`. */
export type FeatureRoute = {
  path: string;
  lazy: () => Promise<{ Component: ComponentType }>;
  handle?: RouteHandle;
};

/** What a feature brings to the application: its screens and the links that lead to them. */
export type Feature = { routes: FeatureRoute[]; navigation: NavigationEntry[] };
