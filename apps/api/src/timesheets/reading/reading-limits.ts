const MEGABYTE = 1024 * 1024;

/** What a file may weigh, inflate to and hold: beyond, it is refused as soon as it is seen. */
export const READING_LIMITS = {
  fileBytes: 20 * MEGABYTE,
  /** Counted while inflating, all parts together. */
  inflatedBytes: 200 * MEGABYTE,
  /** Parts of a zip. */
  entries: 5_000,
  /** Rows that show something, all sheets together. */
  rows: 200_000,
  /** What the rows declare, cell of hours by cell of hours. */
  declared: 400_000,
  /** Tables one under the other or side by side: a statement has one a person at most. */
  tables: 2_000,
  columns: 400,
  cells: 4_000_000,
  characters: 60_000_000,
  sheets: 200,
  merges: 100_000,
  mergedCells: 2_000_000,
  /** Elements one inside the other. */
  depth: 100,
} as const;
