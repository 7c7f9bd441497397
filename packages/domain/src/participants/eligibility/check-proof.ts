import { addMonthsToDay, type CalendarDay } from '../../calendar/calendar-day.js';
import { inForceOn } from '../../calendar/validity.js';
import type { Finding } from '../../shared/finding.js';
import type { CriterionCode } from './eligibility-criteria.js';
import { ACCEPTED_PROOFS, type AcceptedProof, type ProofDocument } from './proof-documents.js';

/** A document seen by a facilitator: its dates, never its content. */
export interface Proof {
  readonly criterion: CriterionCode;
  readonly document: ProofDocument;
  readonly issuedOn: CalendarDay;
  /** Last day of validity written on the document, when it has one. */
  readonly validUntil: CalendarDay | null;
}

export const PROOF_FINDING_CODES = [
  'proof-document-not-accepted',
  'proof-issued-after-hiring',
  'proof-too-old',
  'proof-expired',
  'proof-validity-missing',
] as const;

export type ProofFindingCode = (typeof PROOF_FINDING_CODES)[number];

/** The documents that prove a criterion for a hiring on a day. */
export function proofsFor(
  criterion: CriterionCode,
  hiredOn: CalendarDay,
  accepted: readonly AcceptedProof[] = ACCEPTED_PROOFS,
): AcceptedProof[] {
  return inForceOn(accepted, hiredOn).filter((proof) => proof.criterion === criterion);
}

/**
 * What is wrong with a proof on the day of hiring; empty when it is good. "Under 3 months" is strict: a document
 * issued on 10 January no longer proves anything for a hiring on 10 April.
 */
export function checkProof(
  proof: Proof,
  hiredOn: CalendarDay,
  accepted: readonly AcceptedProof[] = ACCEPTED_PROOFS,
): Finding<ProofFindingCode>[] {
  const rule = proofsFor(proof.criterion, hiredOn, accepted).find((one) => one.document === proof.document);
  if (!rule) return [blocking('proof-document-not-accepted', 'document')];
  if (proof.issuedOn > hiredOn) return [blocking('proof-issued-after-hiring', 'issuedOn')];
  return checkFreshness(proof, rule, hiredOn);
}

function checkFreshness(
  proof: Proof,
  rule: AcceptedProof,
  hiredOn: CalendarDay,
): Finding<ProofFindingCode>[] {
  const { freshness } = rule;
  const findings: Finding<ProofFindingCode>[] = [];
  if (proof.validUntil !== null && proof.validUntil < hiredOn)
    findings.push(blocking('proof-expired', 'validUntil', { validUntil: proof.validUntil }));
  if (freshness.kind === 'VALID_AT_HIRING' && proof.validUntil === null)
    findings.push({ ...blocking('proof-validity-missing', 'validUntil'), severity: 'warning' });
  if (freshness.kind === 'UNDER_MONTHS' && hiredOn >= addMonthsToDay(proof.issuedOn, freshness.months))
    findings.push(blocking('proof-too-old', 'issuedOn', { months: freshness.months }));
  return findings;
}

function blocking(
  code: ProofFindingCode,
  field: string,
  params: Record<string, string | number> = {},
): Finding<ProofFindingCode> {
  return { code, severity: 'error', field, params };
}
