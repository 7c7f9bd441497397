import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Grid } from '../grid';
import { type GridSearch, gridKey } from '../use-grid';
import { toSend } from './edits';
import type { KeptEdits } from './use-kept-edits';
import { useSave } from './use-save';
import { useTellUnsaved } from './use-tell-unsaved';

/** A pause in the typing, after which what was typed is saved. */
const PAUSE = 500;

type Autosave = {
  query: GridSearch;
  kept: KeptEdits;
  reason: string | null;
  onSaved: (at: string) => void;
};

/**
 * Sends what may leave when the typing pauses, and at once when the grid is left, hidden or closed; true while
 * something is on its way.
 */
export function useAutosave(autosave: Autosave): boolean {
  const { kept, reason, query } = autosave;
  const { edits } = kept;
  const queries = useQueryClient();
  const { save, travelling } = useSave(autosave);
  const tellUnsaved = useTellUnsaved();
  const states = [...edits.values()].map(({ state }) => state);
  const isTravelling = states.includes('SENDING');
  const isDirty = isTravelling || states.includes('WAITING');

  const saveNow = useEffectEvent(() => void save());
  const isWaiting = !isTravelling && toSend(edits, reason).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the edits starts the pause again
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(saveNow, PAUSE);
    return () => clearTimeout(timer);
  }, [isWaiting, edits]);

  useEffect(() => {
    const saveWhenHidden = () => document.visibilityState === 'hidden' && saveNow();
    const saveOnClose = () => saveNow();
    document.addEventListener('visibilitychange', saveWhenHidden);
    window.addEventListener('pagehide', saveOnClose);
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden);
      window.removeEventListener('pagehide', saveOnClose);
    };
  }, []);

  const leave = useEffectEvent(async () => {
    const before = travelling();
    const outcomes = before.length > 0 ? await Promise.all(before) : [];
    outcomes.push(await save());
    tellUnsaved(kept.latest.current, queries.getQueryData<Grid>(gridKey(query)));
    // The next screen may have read its figures before these hours were saved.
    if (outcomes.includes(true)) await queries.invalidateQueries();
  });
  useEffect(() => () => void leave(), []);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return isDirty;
}
