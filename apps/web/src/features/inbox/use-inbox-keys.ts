import { type RefObject, useEffect, useRef } from 'react';

type Keys = { onAside: (index: number) => void };

/** What takes letters for itself. */
const TYPED_IN =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/**
 * The keyboard of the inbox: j and k, or the arrows once a line has the focus, go from line to line; Enter does what the line
 * offers; e sets it aside. Lines are the elements marked `data-line` under `root`.
 */
export function useInboxKeys(root: RefObject<HTMLElement | null>, { onAside }: Keys) {
  const aside = useRef(onAside);
  aside.current = onAside;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPED_IN)) return;
      const lines = [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
      const at = lines.findIndex((line) => line.contains(target));
      const isOnLine = lines[at] === target;
      const step = stepOf(event.key, at !== -1);
      if (step !== 0) move(lines, at, step);
      else if (event.key === 'Enter' && isOnLine)
        lines[at]!.querySelector<HTMLElement>('[data-primary]')?.click();
      else if (event.key === 'e' && at !== -1) aside.current(at);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root]);
}

/** Letters move from anywhere on the page; arrows only from a line, since elsewhere they scroll. */
function stepOf(key: string, isInside: boolean): -1 | 0 | 1 {
  if (key === 'j' || (isInside && key === 'ArrowDown')) return 1;
  if (key === 'k' || (isInside && key === 'ArrowUp')) return -1;
  return 0;
}

function move(lines: readonly HTMLElement[], at: number, step: 1 | -1): void {
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1);
  lines[next]?.focus();
  lines[next]?.scrollIntoView({ block: 'nearest' });
}
