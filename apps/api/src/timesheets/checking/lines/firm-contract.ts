import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';

/** One clause a work contract serves, as the firm names it. */
export interface ServedClause {
  readonly assignmentId: number;
  readonly clauseId: number;
  /** Part of the contract's hours, per ten thousand. */
  readonly share: number;
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly lotNumber: string;
  readonly lotName: string;
  readonly contractNumber: string;
  readonly operationName: string;
  readonly operationReference: string | null;
}

/** One work contract of the firm with the person it employs. */
export interface FirmContract {
  readonly employmentContractId: number;
  readonly participantId: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly bornOn: CalendarDay;
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly eligibleUntil: CalendarDay;
  readonly assignments: readonly ServedClause[];
}
