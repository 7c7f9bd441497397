/** A cell by its row in the list and its column, both from 0. */
export type Place = { row: number; column: number };
export type Size = { rows: number; columns: number };

/** Where one stands, where the selected block begins, and what is being typed. */
export type GridState = {
  active: Place;
  anchor: Place;
  /** The text a cell opens with: null keeps its own. */
  typing: { opensWith: string | null } | null;
};

export type GridAction =
  | { type: 'go'; to: Place; extends?: boolean }
  | { type: 'open'; with?: string }
  | { type: 'close' }
  | { type: 'fit'; size: Size };

export const AT_START: GridState = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  typing: null,
};

/** The rows of a page: as many as Page Up and Page Down leap over. */
const PAGE = 12;

/** The grid after an action; pure, so that the keyboard can be tried without a screen. */
export function reduceGrid(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'go':
      return { active: action.to, anchor: action.extends ? state.anchor : action.to, typing: null };
    case 'open':
      return { ...state, anchor: state.active, typing: { opensWith: action.with ?? null } };
    case 'close':
      return { ...state, typing: null };
    case 'fit':
      return {
        ...state,
        active: inside(state.active, action.size),
        anchor: inside(state.anchor, action.size),
      };
  }
}

/** Where a key leads from a cell; null when it does not move. */
export function moved({ row, column }: Place, key: string, isFar: boolean, size: Size): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowDown: { row: isFar ? last.row : row + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    ArrowRight: { row, column: isFar ? last.column : column + 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to ? inside(to, size) : null;
}

/** The rectangle between the cell one stands on and the one the selection began at. */
export function blockOf({ active, anchor }: GridState): { from: Place; to: Place } {
  return {
    from: { row: Math.min(active.row, anchor.row), column: Math.min(active.column, anchor.column) },
    to: { row: Math.max(active.row, anchor.row), column: Math.max(active.column, anchor.column) },
  };
}

/** True inside the rectangle. */
export function isInBlock({ from, to }: { from: Place; to: Place }, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/**
 * The next cell that is wrong, reading on from a cell; null when there is none further: Tab then leaves the grid, as
 * everywhere else. `wrongIn` gives the wrong columns of a row, or null while the row has not come.
 */
export function nextWrong(
  from: Place,
  isBack: boolean,
  size: Size,
  wrongIn: (row: number) => readonly number[] | null,
): Place | null {
  const step = isBack ? -1 : 1;
  for (let row = from.row; row >= 0 && row < size.rows; row += step) {
    const columns = wrongIn(row);
    if (columns === null) return null;
    const further = columns.filter(
      (column) => row !== from.row || (isBack ? column < from.column : column > from.column),
    );
    const column = isBack ? further.at(-1) : further[0];
    if (column !== undefined) return { row, column };
  }
  return null;
}

function inside({ row, column }: Place, { rows, columns }: Size): Place {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
