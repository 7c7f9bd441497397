/** What the cells of every sheet refer to. */
export interface XlsxBook {
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}
