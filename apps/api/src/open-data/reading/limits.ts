const MEGABYTE = 1024 * 1024;

/** What a file of published contracts may weigh and hold: beyond, it is refused as soon as it is seen. */
export const DECP_LIMITS = {
  fileBytes: 64 * MEGABYTE,
  records: 200_000,
  /** Objects and lists one inside the other, in a record and around the records. */
  depth: 32,
  depthAround: 16,
  /** Values of one record, and letters of one text. */
  values: 20_000,
  letters: 20_000,
  keyLetters: 100,
} as const;
