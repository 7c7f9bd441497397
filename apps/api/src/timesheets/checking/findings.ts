import type { ErrorParams } from '@clausier/domain/shared/domain-error';
import type { Finding, Severity } from '@clausier/domain/shared/finding';
import { type FindingCode, severityOf } from '@clausier/domain/timesheets/finding-codes';

/** What only the reading of a statement can find, with how much it weighs. The rest are the domain's codes. */
const READING_FINDINGS = {
  'cell-in-error': 'error',
  'cell-not-computed': 'error',
  'columns-hidden-ignored': 'warning',
  'contract-ambiguous': 'error',
  'date-order-unknown': 'error',
  'day-above-24-hours': 'warning',
  'day-malformed': 'error',
  'day-not-in-calendar': 'error',
  'day-order-unknown': 'error',
  'day-out-of-range': 'error',
  'eligibility-ends-soon': 'warning',
  'external-links-ignored': 'warning',
  'heading-row-ignored': 'warning',
  'hours-said-otherwise': 'error',
  'hours-serial-invalid': 'error',
  'line-already-waiting': 'error',
  'line-returned': 'error',
  'month-not-open': 'error',
  'month-out-of-range': 'error',
  'recap-sheet-differs': 'warning',
  'recap-sheet-ignored': 'warning',
  'row-removed': 'warning',
  'row-total-differs': 'warning',
  'row-without-hours': 'warning',
  'rows-hidden-ignored': 'warning',
  'sheet-hidden-ignored': 'warning',
  'signature-row-ignored': 'warning',
  'subtotal-row-ignored': 'warning',
  'week-crosses-months': 'error',
} as const satisfies Record<string, Severity>;

export type RowFindingCode = FindingCode | keyof typeof READING_FINDINGS;
export type RowFinding = Finding<RowFindingCode>;

/** Every code a row or a line of a statement can carry: each has a sentence in the catalogues. */
export const READING_FINDING_CODES = Object.keys(READING_FINDINGS) as (keyof typeof READING_FINDINGS)[];

/** A finding with the severity of its code. */
export function found(code: RowFindingCode, field: string, params: ErrorParams = {}): RowFinding {
  const own = (READING_FINDINGS as Partial<Record<RowFindingCode, Severity>>)[code];
  return { code, severity: own ?? severityOf(code as FindingCode), field, params };
}

/** True when a finding keeps its row from being counted. */
export function blocks({ severity }: { severity: Severity }): boolean {
  return severity === 'error';
}
