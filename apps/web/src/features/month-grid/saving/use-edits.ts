import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grid, withSaved } from '../grid';
import { type GridSearch, gridKey } from '../use-grid';
import { type Edit, keyOf, needsReason, withEdits, withoutEdits } from './edits';
import { useAutosave } from './use-autosave';
import { useKeptEdits } from './use-kept-edits';

/** What to put back, cell by cell, to undo one gesture. */
type Gesture = { edit: Edit; hoursBefore: number }[];

/** Hours typed and not saved yet; they leave by themselves, together, when the typing pauses. */
export function useEdits(query: GridSearch) {
  const { t } = useTranslation('month-grid');
  const queries = useQueryClient();
  const kept = useKeptEdits();
  const { edits, change } = kept;
  const [reason, setReason] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [gestures, setGestures] = useState<Gesture[]>([]);
  const isSaving = useAutosave({ query, kept, reason, onSaved: setSavedAt });

  return {
    edits,
    reason,
    setReason,
    savedAt,
    isSaving,
    canUndo: gestures.length > 0,
    /** Some typed hours replace posted ones and wait for the reason. */
    asksReason: reason === null && [...edits.values()].some(needsReason),
    /** Types hours; `gesture` says what stood in each cell, to undo them together. */
    change(gesture: Gesture) {
      if (gesture.length === 0) return;
      setGestures((past) => [...past, gesture]);
      change((current) =>
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
      change((current) =>
        withEdits(
          current,
          last.map(({ edit, hoursBefore }) => undone(edit, hoursBefore, revisionOf(edit), t('undo.reason'))),
        ),
      );
    },
    /** Gives up one's own hours for those somebody else posted: the grid shows them. */
    takeTheirs(edit: Edit) {
      const { theirs } = edit;
      change((current) => withoutEdits(current, [keyOf(edit)]));
      if (!theirs) return;
      const { assignmentId, month, hourKind } = edit;
      const { hours, revision } = theirs;
      const held = { assignmentId, month, hourKind, hours, revision, outcome: 'SAVED' as const };
      queries.setQueryData<Grid>(gridKey(query), (grid) => grid && withSaved(grid, [held]));
    },
    replace: (edit: Edit) => change((current) => withEdits(current, [edit])),
    drop: (...gone: Edit[]) => change((current) => withoutEdits(current, gone.map(keyOf))),
    dropUnreasoned: () =>
      change((current) => withoutEdits(current, [...current.values()].filter(needsReason).map(keyOf))),
  };
}

export type GridEdits = ReturnType<typeof useEdits>;

function undone(edit: Edit, hours: number, seenRevision: number, reason: string): Edit {
  const { assignmentId, month, hourKind } = edit;
  return { assignmentId, month, hourKind, text: '', hours, seenRevision, state: 'WAITING', reason };
}
