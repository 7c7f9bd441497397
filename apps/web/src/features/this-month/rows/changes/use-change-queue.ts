import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { IdempotencyKeys } from '../../../../lib/api/idempotency-key';
import { type Problem, problemOf } from '../../../../lib/api/problem';
import type { Statement } from '../../use-this-month';
import type { Rows } from '../use-rows';
import type { Changed, Send } from './send-changes';

export type ChangeQueue = {
  isSaving: boolean;
  savedAt: string | null;
  /** Why the last change was not taken, and how to send it again. */
  failure: { problem: Problem; again: () => void } | null;
  dismiss: () => void;
  enqueue: (send: Send, onTaken: (changed: Changed) => void, onSettled?: () => void) => void;
};

/**
 * Sends changes one after the other, since each needs the version the one before it left. A draft changed elsewhere
 * meanwhile is read again, and the change offered again.
 */
export function useChangeQueue(statement: Statement, rows: Rows, keys: IdempotencyKeys): ChangeQueue {
  const queries = useQueryClient();
  const { id } = statement;
  const version = useRef(0);
  version.current = Math.max(version.current, statement.version);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [sent, setSent] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<ChangeQueue['failure']>(null);

  useEffect(() => {
    if (sent === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sent]);

  function take({ version: now, counts, effect, rows: moved }: Changed): void {
    version.current = now;
    queries.setQueryData<Statement>(
      ['statement', id],
      (held) => held && { ...held, version: now, counts, effect },
    );
    rows.take(moved, counts);
    void queries.invalidateQueries({ queryKey: ['breakdown', id] });
    setSavedAt(new Date().toISOString());
  }

  function fail(error: unknown, again: () => void): void {
    const problem = problemOf(error);
    if (problem.code === 'version-stale') {
      version.current = Number(problem.params?.currentVersion ?? version.current);
      void queries.invalidateQueries({ queryKey: ['statement', id] });
      rows.refresh();
    }
    setFailure({ problem, again });
  }

  const enqueue: ChangeQueue['enqueue'] = (send, onTaken, onSettled) => {
    setSent((count) => count + 1);
    setFailure(null);
    line.current = line.current.then(async () => {
      try {
        const changed = await send(version.current);
        keys.forget();
        if (changed) {
          take(changed);
          onTaken(changed);
        }
      } catch (error) {
        fail(error, () => enqueue(send, onTaken, onSettled));
      } finally {
        setSent((count) => count - 1);
        onSettled?.();
      }
    });
  };

  return { isSaving: sent > 0, savedAt, failure, dismiss: () => setFailure(null), enqueue };
}
