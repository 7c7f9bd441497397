import { DUE_BEFORE_DAY } from '@clausier/domain/timesheets/due-date';
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
export function draftOf(clause: Clause | null, startsOn: string): ClauseDraft {
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
    startedOn: clause?.startedOn ?? startsOn,
    dueOn: clause?.dueOn ?? null,
  };
}
