import type { TrueHours } from '../truth.test-bed.js';
import type { MadeSheet } from './write-files.test-bed.js';
import type { Writing } from './writing.test-bed.js';

/** A truth laid out in sheets. `months` is how many months the truth needs. */
export interface Layout {
  readonly name: string;
  readonly months: number;
  /** Most quarters of an hour of one person and month: what a day, a week or a month can hold. */
  readonly most: number;
  readonly needsSheets?: boolean;
  /** The names of the sheets say something: a page has none. */
  readonly needsNames?: boolean;
  readonly needsMerges?: boolean;
  lay(truth: readonly TrueHours[], writing: Writing): MadeSheet[];
}
