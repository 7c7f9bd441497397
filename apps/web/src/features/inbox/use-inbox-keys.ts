import { type RefObject, useEffect, useRef } from 'react';
import { isTaken } from '../../lib/keyboard/is-taken';
import { actionOf } from '../../lib/keyboard/shortcuts';
import { useShownShortcuts } from '../../lib/keyboard/shown-screens';

type Keys = { onAside: (index: number) => void; onSelect: (index: number) => void };

/**
 * The keyboard of the inbox: from line to line, by letters from anywhere on the page and by arrows once a line has the focus;
 * what the line offers; setting it aside, ticking it. Lines are the elements marked `data-line` under `root`.
 */
export function useInboxKeys(root: RefObject<HTMLElement | null>, keys: Keys) {
  const called = useRef(keys);
  called.current = keys;
  useShownShortcuts('inbox');
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      const action = actionOf('inbox', event);
      if (action === null || isTaken(event)) return;
      const lines = [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
      const at = lines.findIndex((line) => line.contains(target));
      // Elsewhere than on a line, arrows scroll the page and Enter is for what has the focus.
      if (at === -1 && (event.key.startsWith('Arrow') || action === 'act')) return;
      if (action === 'next') move(lines, at, 1);
      else if (action === 'previous') move(lines, at, -1);
      else if (action === 'act' && lines[at] === target)
        target.querySelector<HTMLElement>('[data-primary]')?.click();
      else if (action === 'aside' && at !== -1) called.current.onAside(at);
      else if (action === 'select' && at !== -1) called.current.onSelect(at);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root]);
}

function move(lines: readonly HTMLElement[], at: number, step: 1 | -1): void {
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1);
  lines[next]?.focus();
  lines[next]?.scrollIntoView({ block: 'nearest' });
}
