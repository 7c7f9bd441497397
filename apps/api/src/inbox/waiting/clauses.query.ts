import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { Month } from '@clausier/domain/calendar/month';
import { outstandingHours } from '@clausier/domain/contracts/objective';
import { paceKnownUntil, projectEnd } from '@clausier/domain/contracts/projection';
import type { Hours } from '@clausier/domain/hours/hours';
import { clauseWaits } from '@clausier/domain/inbox/clause-waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WaitingFirm, WaitingPlace } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface OpenClause {
  readonly subjectId: number;
  readonly place: WaitingPlace;
  readonly firm: WaitingFirm | null;
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly committedHours: Hours;
  readonly validatedHours: Hours;
  readonly months: { month: Month; hours: Hours }[];
}

/** Clauses of the house whose hours are not all there, on operations that are not closed: those that are off track wait. */
export async function clausesWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { territoryId } = scope.actor;
  const open = await scope.rows<OpenClause>(sql`
    select c.id as "subjectId", c.started_on as "startedOn", c.due_on as "dueOn",
      json_build_object('operationId', o.id, 'operationName', o.name, 'lotId', l.id, 'lotNumber', l.number, 'lotName', l.name) as place,
      (select json_build_object('id', f.id, 'name', f.name) from contract_party p join firm f on f.id = p.firm_id
        where p.lot_id = c.lot_id and p.role <> 'SUBCONTRACTOR' order by p.is_lead desc, p.role = 'HOLDER' desc, p.id limit 1) as firm,
      co.committed_hours as "committedHours", h.validated as "validatedHours", h.months
    from social_clause c
    join operation o on o.id = c.operation_id and o.territory_id = ${territoryId} and o.status <> 'CLOSED'
    join lot l on l.id = c.lot_id and l.territory_id = ${territoryId}
    join clause_objective co on co.clause_id = c.id
    cross join lateral (
      select coalesce(sum(s.hours), 0)::bigint as validated,
        coalesce(json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'), 'hours', s.hours) order by s.month)
          filter (where s.hours <> 0), '[]') as months
      from hour_summary_clause s where s.clause_id = c.id) h
    where c.territory_id = ${territoryId} and co.committed_hours > h.validated`);
  return open.flatMap((clause) => offTrack(clause, scope.today));
}

function offTrack(clause: OpenClause, today: CalendarDay): FoundWaiting[] {
  const { subjectId, place, firm, committedHours, validatedHours, months } = clause;
  const projection = projectEnd(committedHours, months, paceKnownUntil(months.at(-1)?.month, today));
  const waiting = clauseWaits(clause, projection, today);
  if (!waiting) return [];
  const { state, ...rest } = waiting;
  return [
    {
      ...SAYS_NOTHING_ELSE,
      ...rest,
      kind: 'CLAUSE',
      subjectId,
      place,
      firm,
      detail: state,
      hours: outstandingHours(committedHours, validatedHours),
      projectedMonth: projection.kind === 'PROJECTED' ? projection.month : null,
    },
  ];
}
