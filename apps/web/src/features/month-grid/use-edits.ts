import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { problemOf } from '../../lib/api/problem';
import { useWrite } from '../../lib/api/use-write';
import {
  type Edit,
  type Edits,
  keyOf,
  needsReason,
  toSend,
  withAnswers,
  withEdits,
  withoutEdits,
} from './edits';
import { type Grid, withSaved } from './grid';
import { type GridSearch, gridKey } from './use-grid';

/** A pause in the typing, after which what was typed is saved. */
const PAUSE = 500;

/** What to put back, cell by cell, to undo one gesture. */
type Gesture = { edit: Edit; hoursBefore: number }[];

/** Hours typed and not saved yet; they leave by themselves, together, when the typing pauses. */
export function useEdits(query: GridSearch) {
  const { t } = useTranslation('month-grid');
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Edits>(new Map());
  const [reason, setReason] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [gestures, setGestures] = useState<Gesture[]>([]);
  const save = useWrite(
    (cells: Edit[], headers) =>
      ask(
        api.PUT('/api/v1/hours/cells', {
          body: { cells: cells.map((cell) => asInput(cell, reason)) },
          headers,
        }),
      ),
    {
      onSuccess: ({ cells, savedAt: at }) => {
        const saved = cells.filter(({ outcome }) => outcome === 'SAVED');
        queries.setQueryData<Grid>(gridKey(query), (grid) => grid && withSaved(grid, saved));
        if (saved.length > 0) setSavedAt(at);
        setEdits((current) => withAnswers(current, cells));
      },
    },
  );
  const ready = toSend(edits, reason);
  const { isPending, mutate } = save;

  useEffect(() => {
    if (ready.length === 0 || isPending) return;
    const timer = setTimeout(() => {
      setEdits((current) =>
        withEdits(
          current,
          ready.map((edit) => ({ ...edit, state: 'SENDING' })),
        ),
      );
      mutate(ready, {
        onError: (error) =>
          setEdits((current) =>
            withEdits(
              current,
              ready.map((edit) => failed(edit, problemOf(error).code)),
            ),
          ),
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [ready, isPending, mutate]);

  const isDirty = [...edits.values()].some(({ state }) => state === 'WAITING' || state === 'SENDING');
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    edits,
    reason,
    setReason,
    savedAt,
    isSaving: isDirty,
    canUndo: gestures.length > 0,
    /** Some typed hours replace posted ones and wait for the reason. */
    asksReason: reason === null && [...edits.values()].some(needsReason),
    /** Types hours; `gesture` says what stood in each cell, to undo them together. */
    change(gesture: Gesture) {
      if (gesture.length === 0) return;
      setGestures((past) => [...past, gesture]);
      setEdits((current) =>
        withEdits(
          current,
          gesture.map(({ edit }) => edit),
        ),
      );
    },
    /** The last gesture undone, given what stands in each cell now. */
    undo(revisionOf: (edit: Edit) => number) {
      const last = gestures.at(-1);
      if (!last) return;
      setGestures((past) => past.slice(0, -1));
      setEdits((current) =>
        withEdits(
          current,
          last.map(({ edit, hoursBefore }) => undone(edit, hoursBefore, revisionOf(edit), t('undo.reason'))),
        ),
      );
    },
    /** Gives up one's own hours for those somebody else posted: the grid shows them. */
    takeTheirs(edit: Edit) {
      const { theirs } = edit;
      setEdits((current) => withoutEdits(current, [keyOf(edit)]));
      if (!theirs) return;
      const { assignmentId, month, hourKind } = edit;
      const { hours, revision } = theirs;
      const held = { assignmentId, month, hourKind, hours, revision, outcome: 'SAVED' as const };
      queries.setQueryData<Grid>(gridKey(query), (grid) => grid && withSaved(grid, [held]));
    },
    replace: (edit: Edit) => setEdits((current) => withEdits(current, [edit])),
    drop: (...gone: Edit[]) => setEdits((current) => withoutEdits(current, gone.map(keyOf))),
    dropUnreasoned: () =>
      setEdits((current) => withoutEdits(current, [...current.values()].filter(needsReason).map(keyOf))),
  };
}

export type GridEdits = ReturnType<typeof useEdits>;

function asInput(edit: Edit, sessionReason: string | null) {
  const { assignmentId, month, hourKind, hours, seenRevision, confirmedWarnings } = edit;
  const reason = edit.reason ?? (seenRevision > 0 ? sessionReason : null);
  return {
    assignmentId,
    month,
    hourKind,
    hours,
    seenRevision,
    reason,
    ...(confirmedWarnings ? { confirmedWarnings } : {}),
  };
}

function failed(edit: Edit, code: string): Edit {
  return { ...edit, state: 'FAILED', findings: [{ code, severity: 'error', params: {} }] };
}

function undone(edit: Edit, hours: number, seenRevision: number, reason: string): Edit {
  const { assignmentId, month, hourKind } = edit;
  return { assignmentId, month, hourKind, text: '', hours, seenRevision, state: 'WAITING', reason };
}
