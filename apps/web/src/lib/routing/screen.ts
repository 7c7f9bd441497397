import type { ComponentType } from 'react';
import { loadCatalogues } from '../i18n/catalogues';

/**
 * A route's `lazy`: fetches the screen and its catalogues together.
 * `lazy: screen(async () => (await import('./OperationList')).OperationList, 'operations')`.
 */
export function screen(load: () => Promise<ComponentType>, ...catalogues: string[]) {
  return async () => {
    const [Component] = await Promise.all([load(), loadCatalogues(catalogues)]);
    return { Component };
  };
}
