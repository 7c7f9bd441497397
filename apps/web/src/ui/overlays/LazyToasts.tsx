import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toastQueue } from './toasts';

const Toasts = lazy(async () => ({ default: (await import('./Toasts')).Toasts }));

const hasToasts = () => toastQueue.visibleToasts.length > 0;
const subscribe = (notify: () => void) => toastQueue.subscribe(notify);

/** The toasts' code is fetched with the first toast: most pages show none. */
export function LazyToasts() {
  return useSyncExternalStore(subscribe, hasToasts) ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}
