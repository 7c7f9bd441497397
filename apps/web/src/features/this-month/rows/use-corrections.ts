import { useRef, useState } from 'react';
import { IdempotencyKeys } from '../../../lib/api/idempotency-key';
import type { components } from '../../../lib/api/schema.gen';
import type { Statement } from '../use-this-month';
import type { RowChange } from './row-fields';
import { type Change, type Changed, type Correction, type Replacement, sendersOf } from './send-changes';
import { emptyStack, type UndoStack, withDone, withRedone, withUndone } from './undo-stack';
import { type ChangeQueue, useChangeQueue } from './use-change-queue';
import type { Rows } from './use-rows';
import { type WaitingChanges, withoutWaiting, withWaiting } from './waiting-changes';

type Done = { before: Correction[]; after: Correction[] };
type Stack = UndoStack<Done>;

export type Corrections = Omit<ChangeQueue, 'enqueue'> & {
  waiting: WaitingChanges;
  canUndo: boolean;
  canRedo: boolean;
  /** `after`: what must be known of the rows before they change. */
  change: (changes: Change[], after?: Promise<unknown>) => void;
  changeWhere: (where: components['schemas']['RowsAsked'], set: RowChange) => void;
  replace: (replacement: Replacement) => void;
  undo: () => void;
  redo: () => void;
};

/** Changes of rows, each saved as soon as it is made, and the way back through all of them. */
export function useCorrections(statement: Statement, rows: Rows): Corrections {
  const [keys] = useState(() => new IdempotencyKeys());
  const { enqueue, ...queue } = useChangeQueue(statement, rows, keys);
  const send = sendersOf(statement.id, keys);
  const stack = useRef<Stack>(emptyStack());
  const [sides, setSides] = useState({ canUndo: false, canRedo: false });
  const [waiting, setWaiting] = useState<WaitingChanges>(new Map());

  function remember(next: Stack): void {
    stack.current = next;
    setSides({ canUndo: next.past.length > 0, canRedo: next.future.length > 0 });
  }

  const done = ({ changed, before, after }: Changed) => {
    if (changed > 0) remember(withDone(stack.current, { before, after }));
  };

  return {
    ...queue,
    ...sides,
    waiting,
    change: (changes, after) => {
      if (changes.length === 0) return;
      setWaiting((now) => withWaiting(now, changes));
      const ids = changes.flatMap(({ rowIds }) => rowIds);
      const sent = send.rows({ changes });
      enqueue(
        (version) => Promise.resolve(after).then(() => sent(version)),
        done,
        () => setWaiting((now) => withoutWaiting(now, ids)),
      );
    },
    changeWhere: (where, set) => enqueue(send.where({ where, set }), done),
    replace: (replacement) => enqueue(send.replacement(replacement), done),
    undo: () =>
      enqueue(
        async (version) => {
          const last = stack.current.past.at(-1);
          return last ? send.rows({ corrections: last.before })(version) : null;
        },
        () => remember(withUndone(stack.current)),
      ),
    redo: () =>
      enqueue(
        async (version) => {
          const next = stack.current.future.at(-1);
          return next ? send.rows({ corrections: next.after })(version) : null;
        },
        () => remember(withRedone(stack.current)),
      ),
  };
}
