import { ruleBroken } from '../shared/refuse.js';

/**
 * Life of a timesheet line. DRAFT: the firm is working on it. SENT: certified, waiting for the facilitator.
 * ACCEPTED: posted to the ledger. REVERSED: accepted, then taken back with its whole import. RETURNED: sent back to the firm with a reason. IGNORED: left out (a duplicate, a
 * TOTAL row), kept for the count of lines read.
 */
export const LINE_STATES = ['DRAFT', 'SENT', 'ACCEPTED', 'RETURNED', 'IGNORED', 'REVERSED'] as const;

export type LineState = (typeof LINE_STATES)[number];

// Hours in the ledger are corrected by a reversal, never by reopening the line: ACCEPTED leads to its reversal only, and what
// was reversed is sent and accepted anew.
const NEXT_STATES: Readonly<Record<LineState, readonly LineState[]>> = {
  DRAFT: ['SENT', 'IGNORED'],
  SENT: ['ACCEPTED', 'RETURNED', 'IGNORED'],
  RETURNED: ['DRAFT', 'SENT', 'IGNORED'],
  IGNORED: ['DRAFT'],
  ACCEPTED: ['REVERSED'],
  REVERSED: [],
};

/** The states a line can go to from its own. */
export function nextStatesOf(state: LineState): readonly LineState[] {
  return NEXT_STATES[state];
}

/** True when a line may go from one state to the other. */
export function canMove(from: LineState, to: LineState): boolean {
  return NEXT_STATES[from].includes(to);
}

/** The new state. Throws `line-transition-refused`. */
export function moveLine(from: LineState, to: LineState): LineState {
  if (!canMove(from, to)) throw ruleBroken('line-transition-refused', 'state', { from, to });
  return to;
}

/** True while the firm may still change the hours of the line. */
export function isEditableByFirm(state: LineState): boolean {
  return state === 'DRAFT' || state === 'RETURNED';
}
