import { LINE_FINDING_CODES } from '../ledger/check-line.js';
import { PROOF_FINDING_CODES } from '../participants/eligibility/check-proof.js';
import type { Severity } from '../shared/finding.js';

/** What reading a file or a grid can find in one line, before the rules about hours are applied. */
export const IMPORT_FINDING_CODES = [
  'hours-ambiguous-separator',
  'hours-empty',
  'hours-malformed',
  'hours-minutes-incomplete',
  'hours-minutes-out-of-range',
  'hours-negative',
  'hours-rounded',
  'hours-seconds',
  'hours-too-large',
  'hours-too-many-decimals',
  'month-malformed',
  'month-of-other-period',
  'month-locked',
  'siret-digits-lost',
  'siret-malformed',
  'siret-all-zero',
  'siret-bad-checksum',
  'siret-of-other-firm',
  'hour-kind-unknown',
  'participant-missing',
  'participant-unknown',
  'participant-ambiguous',
  'assignment-unknown',
  'assignment-ambiguous',
  'clause-unknown',
  'duplicate-in-file',
  'already-sent',
  'already-posted',
  'nir-refused',
  'total-row-ignored',
  'total-row-differs',
  'blank-row-ignored',
] as const;

export type ImportFindingCode = (typeof IMPORT_FINDING_CODES)[number];

/** Every code a finding can carry: the catalogues must have a sentence for each in every language. */
export const FINDING_CODES = [
  ...IMPORT_FINDING_CODES,
  ...LINE_FINDING_CODES,
  ...PROOF_FINDING_CODES,
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'hours-rounded',
  'duplicate-in-file',
  'already-sent',
  'already-posted',
  'total-row-ignored',
  'total-row-differs',
  'blank-row-ignored',
  'month-beyond-eligibility-derogated',
  'person-month-flagged',
  'proof-validity-missing',
]);

/** Whether a finding blocks its line or only has to be seen. Ignored duplicates are seen, not blocking. */
export function severityOf(code: FindingCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
