import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 760px)';

function subscribe(notify: () => void): () => void {
  const media = window.matchMedia(PHONE);
  media.addEventListener('change', notify);
  return () => media.removeEventListener('change', notify);
}

/** True below 760 px, where a table about people becomes a list of people. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}
