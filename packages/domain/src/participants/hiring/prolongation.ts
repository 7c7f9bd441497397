import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ruleBroken } from '../../shared/refuse.js';

/** A work contract that somebody wants to prolong. */
export interface ProlongedContract {
  readonly endedOn: CalendarDay | null;
  readonly breachOn: CalendarDay | null;
}

/** A clause that the work contract serves until its end, and the last day hours count there for the person. */
export interface ServedClause {
  readonly clauseId: number;
  readonly operationName: string;
  readonly dueOn: CalendarDay;
  readonly countsUntil: CalendarDay;
  /** Of an operation of the house that prolongs. */
  readonly isHere: boolean;
}

/**
 * What stops before the new end: the clock of the clause path (24 months, or 48 where the buyer allows), the clause's own
 * term, or the assignment to an operation of another house, which that house prolongs.
 */
export const PROLONGATION_LIMITS = ['CLOCK', 'CLAUSE_TERM', 'OTHER_HOUSE'] as const;
export interface ProlongationLimit {
  readonly kind: (typeof PROLONGATION_LIMITS)[number];
  readonly operationName: string;
  /** The last day that counts there; for another house, the day the assignment ends. */
  readonly lastOn: CalendarDay;
}

/**
 * Refuses to prolong a work contract that has no end, that was broken, or that ends that day or later. Throws
 * `contract-without-end`, `contract-broken`, `prolongation-not-later`, on `until`.
 */
export function assertProlongable({ endedOn, breachOn }: ProlongedContract, until: CalendarDay): CalendarDay {
  if (endedOn === null) throw ruleBroken('contract-without-end', 'until');
  if (breachOn !== null) throw ruleBroken('contract-broken', 'until', { day: breachOn });
  if (until <= endedOn) throw ruleBroken('prolongation-not-later', 'until', { day: endedOn });
  return endedOn;
}

/** Everything that stops before the new end, clause by clause: the clock only where people would still work after it. */
export function prolongationLimits(
  endedOn: CalendarDay,
  until: CalendarDay,
  clauses: readonly ServedClause[],
): ProlongationLimit[] {
  return clauses.flatMap(({ operationName, dueOn, countsUntil, isHere }): ProlongationLimit[] => {
    if (!isHere) return [{ kind: 'OTHER_HOUSE', operationName, lastOn: endedOn }];
    return [
      ...(countsUntil < assignmentEnd(until, dueOn)
        ? [{ kind: 'CLOCK' as const, operationName, lastOn: countsUntil }]
        : []),
      ...(dueOn < until ? [{ kind: 'CLAUSE_TERM' as const, operationName, lastOn: dueOn }] : []),
    ];
  });
}

/** The day an assignment that ended with its work contract ends now: with it, but never after the clause's term. */
export function assignmentEnd(until: CalendarDay, dueOn: CalendarDay): CalendarDay {
  return until < dueOn ? until : dueOn;
}
