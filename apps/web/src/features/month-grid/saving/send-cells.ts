import { api, ask } from '../../../lib/api/client';
import type { Edit } from './edits';

/** A request that outlives its page carries at most 64 KiB in every browser. */
const MOST_KEPT_ALIVE = 60_000;

/** Sends cells in a request that goes on when its page is left or closed. Throws `ProblemError`. */
export function sendCells(cells: readonly Edit[], sessionReason: string | null, idempotencyKey: string) {
  const body = { cells: cells.map((cell) => asInput(cell, sessionReason)) };
  const headers = { 'Idempotency-Key': idempotencyKey };
  const keepalive = new TextEncoder().encode(JSON.stringify(body)).length < MOST_KEPT_ALIVE;
  return ask(api.PUT('/api/v1/hours/cells', { body, headers, keepalive }));
}

function asInput(edit: Edit, sessionReason: string | null) {
  const { assignmentId, month, hourKind, hours, seenRevision, confirmedWarnings } = edit;
  const reason = edit.reason ?? (seenRevision > 0 ? sessionReason : null);
  const cell = { assignmentId, month, hourKind, hours, seenRevision, reason };
  return confirmedWarnings ? { ...cell, confirmedWarnings } : cell;
}
