import type { ErrorParams } from './domain-error.js';

export type Severity = 'error' | 'warning';

/**
 * What a check says about a piece of input without throwing: used where many lines are checked at once.
 * An `error` blocks, a `warning` must be confirmed or simply seen.
 */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly field?: string;
  readonly params: ErrorParams;
}
