import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { parseMonth } from '@clausier/domain/calendar/month';
import { clauseState } from '@clausier/domain/contracts/clause-state';
import { completionRate, outstandingHours } from '@clausier/domain/contracts/objective';
import { type Projection, paceKnownUntil, projectEnd } from '@clausier/domain/contracts/projection';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { followInvoicings } from '../invoicings/clause-objective.js';
import type { StoredInvoicing } from '../invoicings/invoicings.query.js';
import type { LotClause, ProjectedEnd } from './operation-page.js';
import type { ClauseWithMonths } from './tree.query.js';

type Done = 'validatedHours' | 'declaredHours' | 'outstandingHours' | 'projectedEnd' | 'state';

/** A clause with nothing hidden of what was done. */
export type FollowedClause = LotClause & { [Key in Done]: NonNullable<LotClause[Key]> };

/** A stored clause with what follows from its hours: outstanding, progress, projected end, state, and what was due at each amount invoiced. */
export function followClause(
  { months, lotId: _, ...clause }: ClauseWithMonths,
  invoicings: readonly StoredInvoicing[],
  today: CalendarDay,
): FollowedClause {
  const committed = hoursFromHundredths(clause.committedHours);
  const validated = hoursFromHundredths(clause.validatedHours);
  const monthly = months.map(({ month, hours }) => ({
    month: parseMonth(month),
    hours: hoursFromHundredths(hours),
  }));
  const projection = projectEnd(committed, monthly, paceKnownUntil(monthly.at(-1)?.month, today));
  const dates = { startedOn: parseDay(clause.startedOn), dueOn: parseDay(clause.dueOn) };
  return {
    ...clause,
    outstandingHours: outstandingHours(committed, validated),
    progress: completionRate(committed, validated),
    projectedEnd: projectedEnd(projection),
    state: clauseState({ ...clause, ...dates }, projection, today),
    invoicings: followInvoicings(clause, invoicings, months, today),
  };
}

function projectedEnd(projection: Projection): ProjectedEnd {
  return { kind: projection.kind, month: projection.kind === 'NO_PACE' ? null : projection.month };
}

/** The end of the whole is that of its last clause; without a pace when no clause has one. */
export function lastEnd(clauses: readonly FollowedClause[]): ProjectedEnd {
  const asked = clauses.filter(({ committedHours }) => committedHours > 0);
  const open = asked.filter(({ projectedEnd }) => projectedEnd.kind === 'PROJECTED');
  const reached = asked.filter(({ projectedEnd }) => projectedEnd.kind === 'REACHED');
  const hasAll = reached.length === asked.length && asked.length > 0;
  const ends = hasAll ? reached : open;
  const month = ends
    .map(({ projectedEnd }) => projectedEnd.month!)
    .sort()
    .at(-1);
  return month === undefined
    ? { kind: 'NO_PACE', month: null }
    : { kind: hasAll ? 'REACHED' : 'PROJECTED', month };
}
