import { useEffect, useSyncExternalStore } from 'react';
import type { Screen } from './shortcuts';

let shown: readonly Screen[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Screen[]): void {
  shown = next;
  for (const tell of listeners) tell();
}

/** Says that what obeys these shortcuts is on screen, as long as it is. */
export function useShownShortcuts(screen: Screen, isShown = true): void {
  useEffect(() => {
    if (!isShown) return undefined;
    change([...shown, screen]);
    return () => {
      const at = shown.indexOf(screen);
      change(shown.filter((_, index) => index !== at));
    };
  }, [screen, isShown]);
}

/** The shortcuts of what is on screen now, those of one place once. */
export function useScreensWithShortcuts(): readonly Screen[] {
  const screens = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => shown,
  );
  return [...new Set(screens)];
}
