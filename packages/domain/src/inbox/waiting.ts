import { type CalendarDay, compareDays } from '../calendar/calendar-day.js';

/** What may wait for a house, in the order it is told when nothing else decides. */
export const WAITING_KINDS = [
  'TIMESHEET',
  'LATE_FIRM',
  'CLAUSE',
  'PROOF',
  'CLOCK',
  'CONTRACT_END',
  'EXIT',
  'DUPLICATE',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** NOW: something is lost or due already. SOON: it will be within weeks. LATER: worth knowing, nothing is lost yet. */
export const URGENCIES = ['NOW', 'SOON', 'LATER'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Something that waits: how much it presses, the day it is counted from or to, and what makes it wait. */
export interface Waiting {
  readonly urgency: Urgency;
  readonly on: CalendarDay;
  /** What it is about, in a word that changes when the fact does: who set it aside sees it again then. */
  readonly fact: string;
}

/** Something that waits, among others. */
export interface Listed extends Waiting {
  readonly kind: WaitingKind;
  readonly subjectId: number;
}

/** The order of the inbox: what presses most, kind by kind, the earliest day first; never two orders for the same list. */
export function compareWaiting(a: Listed, b: Listed): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    WAITING_KINDS.indexOf(a.kind) - WAITING_KINDS.indexOf(b.kind) ||
    compareDays(a.on, b.on) ||
    a.subjectId - b.subjectId
  );
}
