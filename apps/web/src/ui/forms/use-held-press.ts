import { type MouseEvent as ReactMouseEvent, useCallback } from 'react';

/** A hand shakes by so many pixels between the press and the release. */
const STILL = 4;

/**
 * Submits the form of a button that moved under the pointer. Leaving a corrected field takes away the sentence that was under
 * it, so that the button goes up between the press and the release: the browser then sees a release beside it, and no click.
 * A pointer that stayed where it was pressed the button all the same.
 */
export function useHeldPress(): (event: ReactMouseEvent<HTMLElement>) => void {
  return useCallback((pressed) => {
    const button = (pressed.target as HTMLElement).closest<HTMLButtonElement>('button[type="submit"]');
    if (!button || pressed.button !== 0) return;
    const { clientX, clientY } = pressed;
    const release = (released: MouseEvent) => {
      const isStill = Math.hypot(released.clientX - clientX, released.clientY - clientY) <= STILL;
      const isBeside = !(released.target instanceof Node && button.contains(released.target));
      if (isStill && isBeside && button.isConnected && !button.disabled) button.form?.requestSubmit(button);
    };
    window.addEventListener('mouseup', release, { capture: true, once: true });
  }, []);
}
