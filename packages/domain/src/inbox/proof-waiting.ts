import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { checkProof, type Proof, type ProofFindingCode } from '../participants/eligibility/check-proof.js';
import type { Waiting } from './waiting.js';

/** Days a house has to see the proof after a hiring before it presses: a usual practice, found in no text. */
export const PROOF_DAYS = 30;

export type ProofWaiting = Waiting & { readonly code: ProofFindingCode | 'proof-missing' };

/**
 * The proof of a hiring waits when no document shows the criterion on that day: none was seen, or the best one seen is
 * wrong in some way (too old, expired...). One that only lacks a date presses nobody. Null when one document is good.
 */
export function proofWaits(
  hiredOn: CalendarDay,
  proofs: readonly Proof[],
  today: CalendarDay,
): ProofWaiting | null {
  const judged = proofs.map((proof) => checkProof(proof, hiredOn));
  const best = judged.sort((a, b) => a.length - b.length)[0];
  if (best?.length === 0) return null;
  const code = best?.[0]?.code ?? 'proof-missing';
  const isOnlyToComplete = best?.every(({ severity }) => severity === 'warning') === true;
  const urgency = isOnlyToComplete ? 'LATER' : daysBetween(hiredOn, today) > PROOF_DAYS ? 'NOW' : 'SOON';
  return { urgency, on: hiredOn, code, fact: code };
}
