import { readHours } from '@clausier/domain/hours/parse-hours';
import type { components } from '../../../lib/api/schema.gen';
import type { CellAnswer, HourKind } from '../grid';

export type Finding = components['schemas']['FindingView'];
export type TheirHours = components['schemas']['TheirHours'];

/** A cell that differs from what stands: on its way, or stopped with the reason why. */
export type Edit = {
  assignmentId: number;
  month: string;
  hourKind: HourKind;
  /** As typed, while it cannot be read. */
  text: string;
  hours: number;
  seenRevision: number;
  state: 'WAITING' | 'SENDING' | 'UNREADABLE' | 'REFUSED' | 'TO_CONFIRM' | 'CONFLICT' | 'FAILED';
  reason?: string;
  confirmedWarnings?: string[];
  findings?: Finding[];
  theirs?: TheirHours;
};

export type Edits = ReadonlyMap<string, Edit>;
type CellName = { assignmentId: number; month: string; hourKind: HourKind };

/** The name of a cell, as a key. */
export function keyOf({ assignmentId, month, hourKind }: CellName): string {
  return `${assignmentId}|${month}|${hourKind}`;
}

/** What was typed in a cell, read the French way; nothing typed is no hours. An unreadable text stays as it is, with its code. */
export function editOf(cell: CellName & { seenRevision: number }, typed: string): Edit {
  const text = typed.trim();
  const reading =
    text === '' || text === '-' || text === '·' ? { ok: true as const, hours: 0 } : readHours(text);
  if (reading.ok) return { ...cell, text, hours: reading.hours, state: 'WAITING' };
  const finding: Finding = { code: reading.code, severity: 'error', params: {} };
  return { ...cell, text, hours: 0, state: 'UNREADABLE', findings: [finding] };
}

/** Posted hours are never changed without saying why. */
export function needsReason(edit: Edit): boolean {
  return edit.state === 'WAITING' && edit.seenRevision > 0 && !edit.reason;
}

/** The edits that may leave now. */
export function toSend(edits: Edits, sessionReason: string | null, most = 500): Edit[] {
  const ready = [...edits.values()].filter(
    (edit) => edit.state === 'WAITING' && (sessionReason !== null || !needsReason(edit)),
  );
  return ready.slice(0, most);
}

/** Puts edits, later ones replacing earlier ones of the same cell. */
export function withEdits(edits: Edits, more: readonly Edit[]): Edits {
  const next = new Map(edits);
  for (const edit of more) next.set(keyOf(edit), edit);
  return next;
}

/** Takes edits away. */
export function withoutEdits(edits: Edits, keys: Iterable<string>): Edits {
  const next = new Map(edits);
  for (const key of keys) next.delete(key);
  return next;
}

/** The edits after the server answered: the saved ones are gone, the others say why; one typed over meanwhile goes again. */
export function withAnswers(edits: Edits, answers: readonly CellAnswer[]): Edits {
  const next = new Map(edits);
  for (const answer of answers) {
    const key = keyOf(answer);
    const edit = next.get(key);
    if (!edit) continue;
    const isTypedOver = edit.state === 'WAITING';
    if (answer.outcome === 'SAVED') {
      if (isTypedOver) next.set(key, { ...edit, seenRevision: answer.revision ?? edit.seenRevision });
      else next.delete(key);
    } else if (!isTypedOver) next.set(key, stopped(edit, answer));
  }
  return next;
}

/** The edits after a request failed as a whole: those it carried say why, one typed over meanwhile goes again. */
export function withFailure(edits: Edits, sent: readonly Edit[], code: string): Edits {
  const findings: Finding[] = [{ code, severity: 'error', params: {} }];
  const failed = sent
    .map((edit) => edits.get(keyOf(edit)))
    .filter((edit) => edit?.state === 'SENDING')
    .map((edit) => ({ ...edit!, state: 'FAILED' as const, findings }));
  return withEdits(edits, failed);
}

function stopped(edit: Edit, { outcome, findings, theirs }: CellAnswer): Edit {
  if (outcome === 'CONFLICT') return { ...edit, state: 'CONFLICT', ...(theirs ? { theirs } : {}) };
  if (outcome === 'TO_CONFIRM') return { ...edit, state: 'TO_CONFIRM', findings: findings ?? [] };
  const lost: Finding = { code: 'not-found', severity: 'error', params: {} };
  return { ...edit, state: 'REFUSED', findings: findings ?? [lost] };
}
