import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { api, ask } from '../../lib/api/client';
import { problemOf } from '../../lib/api/problem';
import { useWrite } from '../../lib/api/use-write';
import { type Edit, type Edits, toSend, withAnswers, withEdits } from './edits';
import { type Grid, withSaved } from './grid';
import { type GridSearch, gridKey } from './use-grid';

/** A pause in the typing, after which what was typed is saved. */
const PAUSE = 500;

type Autosave = {
  query: GridSearch;
  edits: Edits;
  setEdits: Dispatch<SetStateAction<Edits>>;
  /** The reason of the corrections of this session. */
  reason: string | null;
  onSaved: (at: string) => void;
};

/** Sends what may leave when the typing pauses, one request at a time; true while something is on its way. */
export function useAutosave({ query, edits, setEdits, reason, onSaved }: Autosave): boolean {
  const queries = useQueryClient();
  const { isPending, mutate } = useWrite(
    (cells: Edit[], headers) =>
      ask(
        api.PUT('/api/v1/hours/cells', {
          body: { cells: cells.map((cell) => asInput(cell, reason)) },
          headers,
        }),
      ),
    {
      onSuccess: ({ cells, savedAt }) => {
        const saved = cells.filter(({ outcome }) => outcome === 'SAVED');
        queries.setQueryData<Grid>(gridKey(query), (grid) => grid && withSaved(grid, saved));
        if (saved.length > 0) onSaved(savedAt);
        setEdits((current) => withAnswers(current, cells));
      },
    },
  );
  const ready = toSend(edits, reason);

  useEffect(() => {
    if (ready.length === 0 || isPending) return;
    const mark = (change: (edit: Edit) => Edit) =>
      setEdits((current) => withEdits(current, ready.map(change)));
    const timer = setTimeout(() => {
      mark((edit) => ({ ...edit, state: 'SENDING' }));
      mutate(ready, { onError: (error) => mark((edit) => failed(edit, problemOf(error).code)) });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [ready, isPending, mutate, setEdits]);

  const isDirty = [...edits.values()].some(({ state }) => state === 'WAITING' || state === 'SENDING');
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return isDirty;
}

function asInput(edit: Edit, sessionReason: string | null) {
  const { assignmentId, month, hourKind, hours, seenRevision, confirmedWarnings } = edit;
  const reason = edit.reason ?? (seenRevision > 0 ? sessionReason : null);
  const cell = { assignmentId, month, hourKind, hours, seenRevision, reason };
  return confirmedWarnings ? { ...cell, confirmedWarnings } : cell;
}

function failed(edit: Edit, code: string): Edit {
  return { ...edit, state: 'FAILED', findings: [{ code, severity: 'error', params: {} }] };
}
