import type { RouteObject } from 'react-router';
import { screen } from '../../lib/routing/screen';

/** Every component on one page, in development only. */
export const kitRoutes: RouteObject[] = [
  { path: 'kit', lazy: screen(async () => (await import('./KitPage')).KitPage) },
];
