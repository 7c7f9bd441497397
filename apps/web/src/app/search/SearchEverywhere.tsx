import { lazy, Suspense, useEffect, useState } from 'react';
import { loadCatalogues } from '../../lib/i18n/catalogues';
import { onSearch } from './open-search';

const SearchDialog = lazy(async () => {
  const [{ SearchDialog }] = await Promise.all([import('./SearchDialog'), loadCatalogues(['search'])]);
  return { default: SearchDialog };
});

/** Waits for the search to be asked for; its window is fetched then, and not with the first screen. */
export function SearchEverywhere() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSearch(() => setOpen(true)), []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <SearchDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
