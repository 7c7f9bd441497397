import { useSyncExternalStore } from 'react';

/**
 * Whether a letter alone, pressed anywhere on a page, does something. Whoever dictates or strikes keys by mistake turns it off
 * (WCAG 2.1.4, RGAA 12.10); the keys of a grid are left alone, since they only work inside it. Kept by this browser.
 */
const KEPT_AS = 'clausier:single-keys';
const CHANGED = 'clausier:single-keys-changed';

export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, 'off');
  } catch {
    // A browser that keeps nothing leaves them on.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((tell) => {
    window.addEventListener(CHANGED, tell);
    return () => window.removeEventListener(CHANGED, tell);
  }, areSingleKeysOn);
}
