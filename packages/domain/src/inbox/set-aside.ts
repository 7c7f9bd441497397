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
 * A reason that can be kept: another one than those of the list says which, and nothing is written about a person. Throws
 * `set-aside-note-missing`, `set-aside-note-about-a-person`.
 */
export function assertSetAside(kind: WaitingKind, reason: SetAsideReason, note: string | null): void {
  const isWritten = (note ?? '').trim() !== '';
  if (isWritten && isAboutAPerson(kind)) throw ruleBroken('set-aside-note-about-a-person', 'note');
  if (reason === 'OTHER' && !isWritten && !isAboutAPerson(kind))
    throw ruleBroken('set-aside-note-missing', 'note');
}
