import { useCallback, useRef, useState } from 'react';
import type { Edits } from './edits';

export type KeptEdits = {
  edits: Edits;
  /** The edits as they are this instant: ahead of the screen, and still true once the screen is gone. */
  latest: { readonly current: Edits };
  change: (next: (edits: Edits) => Edits) => void;
};

/** Edits that outlive their screen: what was typed last is known even when leaving removed the grid before it was drawn. */
export function useKeptEdits(): KeptEdits {
  const [edits, setEdits] = useState<Edits>(new Map());
  const latest = useRef(edits);
  const change = useCallback((next: (edits: Edits) => Edits) => {
    latest.current = next(latest.current);
    setEdits(latest.current);
  }, []);
  return { edits, latest, change };
}
