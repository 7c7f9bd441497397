/** A cell by its position on screen. */
export type Place = { row: number; column: number };

/** A rectangle of cells, both corners included. */
export type Block = { from: Place; to: Place };

/** Corners in reading order. */
export function blockOf(a: Place, b: Place): Block {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

/** A place kept inside a grid that may have become smaller: a filter takes lines away under whoever is in them. */
export function keptInside(place: Place, size: { rows: number; columns: number }): Place {
  const row = Math.max(0, Math.min(place.row, size.rows - 1));
  const column = Math.max(0, Math.min(place.column, size.columns - 1));
  return row === place.row && column === place.column ? place : { row, column };
}

export function isInside({ from, to }: Block, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** Every place of a block, line by line. */
export function placesOf({ from, to }: Block): Place[] {
  const places: Place[] = [];
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) places.push({ row, column });
  return places;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};

/** Where a key leads from a place, kept inside the grid; null for a key that does not move. */
export function moved(
  place: Place,
  key: string,
  isFar: boolean,
  size: { rows: number; columns: number },
): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (key === 'Home') return { row: isFar ? 0 : place.row, column: 0 };
  if (key === 'End') return { row: isFar ? last.row : place.row, column: last.column };
  const step = STEPS[key];
  if (!step) return null;
  const times = isFar ? Number.MAX_SAFE_INTEGER : 1;
  return {
    row: Math.min(last.row, Math.max(0, place.row + step.row * times)),
    column: Math.min(last.column, Math.max(0, place.column + step.column * times)),
  };
}

/** The next cell in reading order, or null past the last: Tab then leaves the grid. */
export function afterTab(
  place: Place,
  isBack: boolean,
  size: { rows: number; columns: number },
): Place | null {
  const index = place.row * size.columns + place.column + (isBack ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}
