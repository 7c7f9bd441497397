import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { IdempotencyKeys } from '../../../lib/api/idempotency-key';
import { problemOf } from '../../../lib/api/problem';
import { type Grid, withSaved } from '../grid';
import { type GridSearch, gridKey } from '../use-grid';
import { keyOf, toSend, withAnswers, withEdits, withFailure } from './edits';
import { sendCells } from './send-cells';
import type { KeptEdits } from './use-kept-edits';

type Save = {
  query: GridSearch;
  kept: KeptEdits;
  /** The reason of the corrections of this session. */
  reason: string | null;
  onSaved: (at: string) => void;
};

/** How to save now what may leave, a cell never being in two requests at once; and how to wait for what travels. */
export function useSave({ query, kept, reason, onSaved }: Save) {
  const queries = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const travelling = useRef(new Map<string, Promise<boolean>>());

  async function send(cells: ReturnType<typeof toSend>): Promise<boolean> {
    kept.change((now) =>
      withEdits(
        now,
        cells.map((edit) => ({ ...edit, state: 'SENDING' })),
      ),
    );
    try {
      const { cells: answers, savedAt } = await sendCells(cells, reason, keys.keyFor(cells));
      keys.forget();
      const saved = answers.filter(({ outcome }) => outcome === 'SAVED');
      queries.setQueryData<Grid>(gridKey(query), (grid) => grid && withSaved(grid, saved));
      if (saved.length > 0) onSaved(savedAt);
      kept.change((now) => withAnswers(now, answers));
      return saved.length > 0;
    } catch (error) {
      kept.change((now) => withFailure(now, cells, problemOf(error).code));
      return false;
    } finally {
      for (const cell of cells) travelling.current.delete(keyOf(cell));
    }
  }

  return {
    /** True when something was saved. */
    save(): Promise<boolean> {
      const cells = toSend(kept.latest.current, reason).filter(
        (cell) => !travelling.current.has(keyOf(cell)),
      );
      if (cells.length === 0) return Promise.resolve(false);
      const sent = send(cells);
      for (const cell of cells) travelling.current.set(keyOf(cell), sent);
      return sent;
    },
    /** The requests on their way; empty when nothing travels. */
    travelling: () => [...new Set(travelling.current.values())],
  };
}
