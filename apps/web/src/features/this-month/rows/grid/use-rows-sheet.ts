import { type RefObject, useEffect, useReducer, useRef } from 'react';
import type { StatementRow } from '../../use-this-month';
import { errorsOn, type GridColumn, isField, type RowChange, type RowField } from '../cells/row-fields';
import { type Alike, alikeOf } from '../changes/alike';
import type { Corrections } from '../changes/use-corrections';
import type { Rows } from '../use-rows';
import {
  AT_START,
  blockOf,
  type GridState,
  nextWrong,
  type Place,
  reduceGrid,
  type Size,
} from './grid-place';

export type RowsSheet = {
  state: GridState;
  columns: readonly GridColumn[];
  size: Size;
  block: { from: Place; to: Place };
  /** More than one cell is selected. */
  isBlock: boolean;
  go: (to: Place, extend?: boolean) => void;
  /** Opens the field of a cell; a text opens it in place of its own. */
  open: (place: Place, opensWith?: string) => void;
  commit: (row: StatementRow, field: RowField, change: RowChange, isForAll: boolean) => void;
  /** Leaves the field: down, to the next or the last error, or back on its cell. */
  leave: (then: 'down' | 'next' | 'back' | 'stay') => void;
  nextError: (isBack: boolean) => Place | null;
  rowsOfBlock: () => StatementRow[];
};

type SheetInput = {
  statementId: number;
  rows: Rows;
  corrections: Corrections | null;
  frame: RefObject<HTMLElement | null>;
  scrollTo: (row: number) => void;
  onAlike: (alike: Alike | null) => void;
};

/** The grid as one moves and types in it; what is typed leaves through the corrections. */
export function useRowsSheet({
  statementId,
  rows,
  corrections,
  frame,
  scrollTo,
  onAlike,
}: SheetInput): RowsSheet {
  const [state, dispatch] = useReducer(reduceGrid, AT_START);
  const { columns } = rows;
  const size = { rows: rows.total, columns: columns.length };
  const block = blockOf(state);
  const takesFocus = useRef(false);
  const { row, column } = state.active;
  const isTyping = state.typing !== null;

  useEffect(() => {
    if (!takesFocus.current || isTyping) return;
    takesFocus.current = false;
    scrollTo(row);
    // The row may only be drawn once it has been scrolled to.
    const focus = () => frame.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
    const cell = focus();
    if (cell) cell.focus({ preventScroll: true });
    else requestAnimationFrame(() => requestAnimationFrame(() => focus()?.focus({ preventScroll: true })));
  });

  function go(to: Place, extend = false): void {
    takesFocus.current = true;
    dispatch({ type: 'go', to, extends: extend });
  }

  function wrongIn(at: number): number[] | null {
    const one = rows.rowAt(at);
    if (!one) return null;
    if (one.outcome !== 'REFUSED') return [];
    const wrong = columns.flatMap((name, index) => (errorsOn(one, name).length > 0 ? [index] : []));
    return wrong.length > 0 ? wrong : [columns.length - 1];
  }

  const nextError = (isBack: boolean) => nextWrong(state.active, isBack, size, wrongIn);

  return {
    state,
    columns,
    size,
    block,
    isBlock: block.from.row !== block.to.row || block.from.column !== block.to.column,
    go,
    open: (place, opensWith) => {
      const one = rows.rowAt(place.row);
      if (!corrections || !one || !isField(columns[place.column]!)) return;
      dispatch({ type: 'go', to: place });
      dispatch({ type: 'open', ...(opensWith === undefined ? {} : { with: opensWith }) });
    },
    commit: (one, field, change, isForAll) => {
      if (isForAll) {
        corrections?.changeWhere({ filter: 'all', sameAs: { rowId: one.id, field } }, change);
        return;
      }
      // Asked before the row is changed: it is the example the others are compared with.
      const alike = alikeOf(statementId, one, field, change).then(onAlike, () => onAlike(null));
      corrections?.change([{ rowIds: [one.id], ...change }], alike);
    },
    leave: (then) => {
      takesFocus.current = true;
      dispatch({ type: 'close' });
      const to =
        then === 'down'
          ? { row: Math.min(row + 1, size.rows - 1), column }
          : then === 'stay'
            ? null
            : nextError(then === 'back');
      if (to) go(to);
    },
    nextError,
    rowsOfBlock: () => {
      const found: StatementRow[] = [];
      for (let at = block.from.row; at <= block.to.row; at++) {
        const one = rows.rowAt(at);
        if (one) found.push(one);
      }
      return found;
    },
  };
}
