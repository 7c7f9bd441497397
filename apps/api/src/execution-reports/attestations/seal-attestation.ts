import { createHash } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from '@clausier/domain/reports/canonical-json';
import type { ExecutionReport } from '../report/execution-report.view.js';

/** The SHA-256 of what an attestation froze: the figures, the instant that cuts them, the code that is printed on them. */
export function sealAttestation(figures: ExecutionReport, cutOffAt: Date, code: string): string {
  const frozen = { figures: figures as unknown as CanonicalValue, cutOffAt: cutOffAt.toISOString(), code };
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex');
}
