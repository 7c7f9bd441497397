import { lazy, Suspense, useState } from 'react';
import { loadCatalogues } from '../../lib/i18n/catalogues';
import { useSession } from '../../lib/session/use-session';
import { useEverywhereKeys } from './use-everywhere-keys';

const HelpDialog = lazy(async () => {
  const [{ HelpDialog }] = await Promise.all([import('./HelpDialog'), loadCatalogues(['help'])]);
  return { default: HelpDialog };
});

/** Waits for the help to be asked for, and obeys the keys of every screen; its window is fetched when it is first opened. */
export function HelpEverywhere() {
  const { user } = useSession();
  const [isOpen, setOpen] = useState(false);
  useEverywhereKeys(user.role, () => setOpen(true));
  if (!isOpen) return null;
  return (
    <Suspense>
      <HelpDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
