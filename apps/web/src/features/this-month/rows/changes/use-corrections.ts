import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdempotencyKeys } from '../../../../lib/api/idempotency-key';
import type { components } from '../../../../lib/api/schema.gen';
import { showToast } from '../../../../ui/overlays/toasts';
import type { Statement } from '../../use-this-month';
import type { RowChange } from '../cells/row-fields';
import type { Rows } from '../use-rows';
import { type Change, type Changed, type Correction, type Replacement, sendersOf } from './send-changes';
import { emptyStack, type UndoStack, withDone, withRedone, withUndone } from './undo-stack';
import { type ChangeQueue, useChangeQueue } from './use-change-queue';
import { type WaitingChanges, withoutWaiting, withWaiting } from './waiting-changes';

type Done = { before: Correction[]; after: Correction[]; remembered: number[] };
type Stack = UndoStack<Done>;

export type Corrections = Omit<ChangeQueue, 'enqueue'> & {
  waiting: WaitingChanges;
  canUndo: boolean;
  canRedo: boolean;
  /** `after`: what must be known of the rows before they change. */
  change: (changes: Change[], after?: Promise<unknown>) => void;
  /** `remembers`: the names of these rows mean this person from now on. */
  changeWhere: (
    where: components['schemas']['RowsAsked'],
    set: RowChange,
    more?: { remembers: boolean },
  ) => void;
  replace: (replacement: Replacement) => void;
  undo: () => void;
  redo: () => void;
};

/** Changes of rows, each saved as soon as it is made, and the way back through all of them. */
export function useCorrections(statement: Statement, rows: Rows): Corrections {
  const [keys] = useState(() => new IdempotencyKeys());
  const { t } = useTranslation('this-month');
  const { enqueue, ...queue } = useChangeQueue(statement, rows, keys);
  const send = sendersOf(statement.id, keys);
  const stack = useRef<Stack>(emptyStack());
  const [sides, setSides] = useState({ canUndo: false, canRedo: false });
  const [waiting, setWaiting] = useState<WaitingChanges>(new Map());

  function remember(next: Stack): void {
    stack.current = next;
    setSides({ canUndo: next.past.length > 0, canRedo: next.future.length > 0 });
  }

  const done = ({ changed, before, after, remembered }: Changed) => {
    if (changed === 0) return;
    remember(withDone(stack.current, { before, after, remembered: remembered.map(({ id }) => id) }));
    for (const { writtenName } of remembered)
      showToast({ message: t('ask.remembered', { name: writtenName }) });
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
    changeWhere: (where, set, more = { remembers: false }) =>
      enqueue(send.where({ where, set, ...more }), done),
    replace: (replacement) => enqueue(send.replacement(replacement), done),
    undo: () =>
      enqueue(
        async (version) => {
          const last = stack.current.past.at(-1);
          if (!last) return null;
          const { before: corrections, remembered: forgets } = last;
          return send.rows({ corrections, ...(forgets.length > 0 ? { forgets } : {}) })(version);
        },
        () => remember(withUndone(stack.current)),
      ),
    redo: () =>
      enqueue(
        async (version) => {
          const next = stack.current.future.at(-1);
          if (!next) return null;
          const { after: corrections, remembered } = next;
          return send.rows({ corrections, ...(remembered.length > 0 ? { remembers: true } : {}) })(version);
        },
        ({ remembered }) => {
          const done = withRedone(stack.current);
          const last = done.past.at(-1)!;
          // What is remembered anew has a number of its own.
          const again = { ...last, remembered: remembered.map(({ id }) => id) };
          remember({ ...done, past: [...done.past.slice(0, -1), again] });
        },
      ),
  };
}
