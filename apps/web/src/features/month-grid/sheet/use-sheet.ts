import { useState } from 'react';
import { useSession } from '../../../lib/session/use-session';
import { type Grid, type GridRow, type HourKind, heldIn, isOpenFor } from '../grid';
import { editOf, keyOf } from '../saving/edits';
import type { GridEdits } from '../saving/use-edits';
import { blockGestures } from './block-gestures';
import { type Block, blockOf, keptInside, type Place } from './place';

const START: Place = { row: 0, column: 0 };

/** What a cell shows and how it may be changed. */
export type SheetCell = {
  row: GridRow;
  month: string;
  hours: number;
  held: ReturnType<typeof heldIn>;
  edit: ReturnType<GridEdits['edits']['get']>;
  isLocked: boolean;
  isOpen: boolean;
};

/** The grid as a sheet: where one is, what is chosen, and the gestures that change several cells at once. */
export function useSheet(grid: Grid, kind: HourKind, edits: GridEdits) {
  const { today } = useSession();
  const [last, setActive] = useState<Place>(START);
  const [first, setAnchor] = useState<Place>(START);
  const [typing, setTyping] = useState<{ text: string; isOver: boolean } | null>(null);
  const size = { rows: grid.rows.length, columns: grid.months.length };
  const active = keptInside(last, size);
  const block: Block = blockOf(active, keptInside(first, size));

  function cellAt({ row: r, column }: Place): SheetCell | null {
    const row = grid.rows[r];
    const month = grid.months[column];
    if (!row || !month) return null;
    const held = heldIn(row, month.month, kind);
    const edit = edits.edits.get(
      keyOf({ assignmentId: row.assignmentId, month: month.month, hourKind: kind }),
    );
    const isOpen = isOpenFor(row, month.month, today);
    return {
      row,
      month: month.month,
      hours: edit?.hours ?? held.hours,
      held,
      edit,
      isLocked: month.isLocked,
      isOpen,
    };
  }

  /** Types texts into cells as one gesture; cells that say the same already are left alone. */
  function type(texts: { place: Place; text: string }[]) {
    edits.change(
      texts.flatMap(({ place, text }) => {
        const cell = cellAt(place);
        if (!cell) return [];
        const { row, month, held } = cell;
        const name = { assignmentId: row.assignmentId, month, hourKind: kind };
        const edit = editOf({ ...name, seenRevision: held.revision }, text);
        const isSame =
          edit.state !== 'UNREADABLE' && edit.hours === cell.hours && cell.edit?.state !== 'UNREADABLE';
        return isSame ? [] : [{ edit, hoursBefore: cell.hours }];
      }),
    );
  }

  function go(place: Place, isExtending = false) {
    setActive(place);
    if (!isExtending) setAnchor(place);
    setTyping(null);
  }

  return {
    size,
    active,
    block,
    typing,
    cellAt,
    type,
    go,
    startTyping: (text: string, isOver: boolean) => setTyping({ text, isOver }),
    stopTyping: () => setTyping(null),
    ...blockGestures(block, (place) => cellAt(place)?.hours ?? 0, type),
    undo: () => edits.undo((edit) => revisionIn(grid, edit)),
  };
}

export type Sheet = ReturnType<typeof useSheet>;

function revisionIn(
  grid: Grid,
  { assignmentId, month, hourKind }: { assignmentId: number; month: string; hourKind: HourKind },
) {
  const row = grid.rows.find((one) => one.assignmentId === assignmentId);
  return row ? heldIn(row, month, hourKind).revision : 0;
}
