import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Settles an open field when it goes without having lost the focus (the browser's back button), or when the page is
 * closed: before the grid saves what is pending.
 */
export function useSettleOnLeave(settle: () => void): void {
  const settleNow = useEffectEvent(settle);
  useLayoutEffect(() => {
    const settleOnClose = () => settleNow();
    window.addEventListener('pagehide', settleOnClose, { capture: true });
    return () => {
      window.removeEventListener('pagehide', settleOnClose, { capture: true });
      settleNow();
    };
  }, []);
}
