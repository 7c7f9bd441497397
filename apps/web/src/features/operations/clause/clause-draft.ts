import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { monthOf } from '@clausier/domain/calendar/month';
import { DUE_BEFORE_DAY } from '@clausier/domain/timesheets/due-date';
import {
  type PeriodLength,
  type PeriodRule,
  periodLength,
} from '@clausier/domain/timesheets/statement-period';
import type { ClauseInput } from '../lot/use-write-lot-part';
import type { Clause } from '../use-operation';

/** A clause being typed: days may still be missing. */
export type ClauseDraft = Omit<
  Required<ClauseInput>,
  'startedOn' | 'dueOn' | 'committedHours' | 'penaltyCentsPerHour'
> & {
  startedOn: string | null;
  dueOn: string | null;
  committedHours: number | null;
  penaltyCentsPerHour: number | null;
};

/** What the form starts from: the clause as it is, or the usual one. */
export function draftOf(clause: Clause | null, startsOn: string, today: string): ClauseDraft {
  return {
    kind: clause?.kind ?? 'EXECUTION_CONDITION',
    objectiveKind: clause?.objectiveKind ?? 'FIXED',
    committedHours: clause?.objectiveKind === 'FIXED' ? clause.initialHours : null,
    centsPerHour: clause?.centsPerHour ?? null,
    thresholdCents: clause?.thresholdCents ?? null,
    countedHourKinds: clause?.countedHourKinds ?? ['WORKED', 'OVERTIME', 'TRAINING'],
    allowsOpenEnded: clause?.allowsOpenEnded ?? false,
    penaltyCentsPerHour: clause?.penaltyCentsPerHour ?? null,
    statementDueDay: clause?.statementDueDay ?? DUE_BEFORE_DAY,
    statementMonths: heldPeriod(clause, today),
    statementMonthsFrom: monthOf((clause ? today : startsOn) as CalendarDay),
    startedOn: clause?.startedOn ?? startsOn,
    dueOn: clause?.dueOn ?? null,
  };
}

/** How many months the statements of a clause are of today: one, when it never said. */
export function heldPeriod(clause: Clause | null, today: string): PeriodLength {
  const rules = (clause?.statementPeriods ?? []) as PeriodRule[];
  return periodLength(monthOf(today as CalendarDay), rules);
}

/** What is sent: how often hours are asked for only when that was changed, so that a change to come stays to come. */
export function inputOf(draft: ClauseDraft, clause: Clause | null, today: string): ClauseInput {
  const { statementMonths, statementMonthsFrom, ...input } = draft;
  const isChanged = statementMonths !== heldPeriod(clause, today);
  const from = clause ? { statementMonthsFrom } : {};
  return {
    ...input,
    startedOn: draft.startedOn ?? '',
    dueOn: draft.dueOn ?? '',
    ...(isChanged ? { statementMonths, ...from } : {}),
  };
}
