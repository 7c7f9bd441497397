import { ruleBroken } from '../shared/refuse.js';
import type { WaitingKind } from './waiting.js';

/** Why something that waits is set aside. */
export const SET_ASIDE_REASONS = [
  'HANDLED_ELSEWHERE',
  'ANSWER_AWAITED',
  'EXPECTED',
  'NOT_OURS',
  'OTHER',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What is about one person: its reason is chosen, never written, so that no text about them has to be erased one day. */
const ABOUT_A_PERSON: readonly WaitingKind[] = ['PROOF', 'CLOCK', 'CONTRACT_END', 'EXIT', 'DUPLICATE'];

export function isAboutAPerson(kind: WaitingKind): boolean {
  return ABOUT_A_PERSON.includes(kind);
}

/**
 * Why a reason cannot be kept, or null: another one than those of the list says which, and nothing is written about a person.
 */
export function noteRefusal(kind: WaitingKind, reason: SetAsideReason, note: string | null) {
  const isWritten = (note ?? '').trim() !== '';
  if (isWritten && isAboutAPerson(kind)) return 'set-aside-note-about-a-person';
  return reason === 'OTHER' && !isWritten && !isAboutAPerson(kind) ? 'set-aside-note-missing' : null;
}

/** A reason that can be kept. Throws what `noteRefusal` tells, on the note. */
export function assertSetAside(kind: WaitingKind, reason: SetAsideReason, note: string | null): void {
  const code = noteRefusal(kind, reason, note);
  if (code) throw ruleBroken(code, 'note');
}
