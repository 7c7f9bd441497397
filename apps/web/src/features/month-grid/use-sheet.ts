import { useState } from 'react';
import { useSession } from '../../lib/session/use-session';
import { editOf, keyOf } from './edits';
import { type Grid, type GridRow, type HourKind, heldIn, isOpenFor } from './grid';
import { readBlock } from './paste-block';
import { type Block, blockOf, type Place, placesOf } from './place';
import type { GridEdits } from './use-edits';

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
  const [active, setActive] = useState<Place>(START);
  const [anchor, setAnchor] = useState<Place>(START);
  const [typing, setTyping] = useState<{ text: string; isOver: boolean } | null>(null);
  const size = { rows: grid.rows.length, columns: grid.months.length };
  const block: Block = blockOf(active, anchor);

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
    clear: () => type(placesOf(block).map((place) => ({ place, text: '' }))),
    /** The first line of the block repeated below; a single cell takes the one above. */
    fillDown() {
      const isOneLine = block.from.row === block.to.row;
      const source = isOneLine ? block.from.row - 1 : block.from.row;
      const targets = placesOf(block).filter(({ row }) => row > source);
      if (source < 0) return;
      type(
        targets.map((place) => ({
          place,
          text: textOf(cellAt({ row: source, column: place.column })?.hours ?? 0),
        })),
      );
    },
    /** A block of a spreadsheet, from the active cell on; what would fall outside is left out. */
    paste(text: string) {
      const lines = readBlock(text);
      const isOneCell = lines.length === 1 && lines[0]!.length === 1;
      if (isOneCell) return type(placesOf(block).map((place) => ({ place, text: lines[0]![0]! })));
      const { row, column } = block.from;
      type(
        lines.flatMap((line, r) =>
          line.map((cell, c) => ({ place: { row: row + r, column: column + c }, text: cell })),
        ),
      );
    },
    copy: () =>
      Array.from({ length: block.to.row - block.from.row + 1 }, (_, r) =>
        Array.from({ length: block.to.column - block.from.column + 1 }, (__, c) =>
          textOf(cellAt({ row: block.from.row + r, column: block.from.column + c })?.hours ?? 0),
        ),
      ),
    undo: () => edits.undo((edit) => revisionIn(grid, edit)),
  };
}

export type Sheet = ReturnType<typeof useSheet>;

/** Hundredths as French spreadsheets write them; exact, since both parts are integers. */
export function textOf(hours: number): string {
  if (hours === 0) return '';
  const hundredths = hours % 100;
  return hundredths === 0
    ? String(hours / 100)
    : `${(hours - hundredths) / 100},${String(hundredths).padStart(2, '0')}`;
}

function revisionIn(
  grid: Grid,
  { assignmentId, month, hourKind }: { assignmentId: number; month: string; hourKind: HourKind },
) {
  const row = grid.rows.find((one) => one.assignmentId === assignmentId);
  return row ? heldIn(row, month, hourKind).revision : 0;
}
