const MEGABYTE = 1024 * 1024;

/** What a file may weigh, inflate to and hold: beyond, it is refused before anything is parsed. */
export const READING_LIMITS = {
  fileBytes: 20 * MEGABYTE,
  inflatedBytes: 200 * MEGABYTE,
  rows: 20_000,
  columns: 200,
} as const;
