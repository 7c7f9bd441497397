/** A cell of a square-headed table whose rows, columns and diagonal are published with their sums. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly hours: number;
  /** About fewer persons than may be told. */
  readonly isSmall: boolean;
  /** The reader sees the persons behind it anyway: never hidden, and no protection for its neighbours. */
  readonly isKnown: boolean;
}

/**
 * Which cells to hide so that no small one can be had by subtraction from a published sum: in each row, each column and
 * on the diagonal, either no cell is hidden or at least two are. The second one is the one with the fewest hours.
 */
export function hideSmallCells(cells: readonly TableCell[]): ReadonlySet<TableCell> {
  const hidden = new Set(cells.filter(({ isSmall, isKnown }) => isSmall && !isKnown));
  const lines = [...linesOf(cells)];
  for (let isStable = false; !isStable; ) {
    isStable = true;
    for (const line of lines) {
      const second = secondToHide(line, hidden);
      if (!second) continue;
      hidden.add(second);
      isStable = false;
    }
  }
  return hidden;
}

function secondToHide(line: readonly TableCell[], hidden: ReadonlySet<TableCell>): TableCell | undefined {
  if (line.filter((cell) => hidden.has(cell)).length !== 1) return undefined;
  const candidates = line.filter((cell) => !hidden.has(cell) && !cell.isKnown);
  return candidates.sort((a, b) => Number(a.hours === 0) - Number(b.hours === 0) || a.hours - b.hours)[0];
}

function* linesOf(cells: readonly TableCell[]): Generator<TableCell[]> {
  yield* Map.groupBy(cells, ({ row }) => row).values();
  yield* Map.groupBy(cells, ({ column }) => column).values();
  yield cells.filter(({ row, column }) => row === column);
}
