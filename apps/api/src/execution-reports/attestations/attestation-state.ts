import type { AttestationState } from './attestation.view.js';

/** What became of an attestation; withdrawn says more than replaced. */
export function stateOf({
  replacedAt,
  withdrawnAt,
}: {
  replacedAt: Date | null;
  withdrawnAt: Date | null;
}): AttestationState {
  if (withdrawnAt) return 'WITHDRAWN';
  return replacedAt ? 'REPLACED' : 'STANDING';
}
