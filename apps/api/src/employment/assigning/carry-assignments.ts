import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { assignmentEnd } from '@clausier/domain/participants/hiring/prolongation';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { changeAssignment } from './write-assignment.js';

interface Ended {
  readonly id: number;
  readonly version: number;
  readonly sharePerTenThousand: number;
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
}

/**
 * A work contract that ends later than before, or never, takes with it its assignments on the house's operations that ended
 * with it, up to the term of their clause: the hours of the months to come have somewhere to go. Those that ended sooner stay
 * as they were. Throws what `changeAssignment` throws.
 */
export async function carryAssignments(
  scope: Scope,
  contractId: number,
  { before, until }: { before: CalendarDay; until: CalendarDay | null },
): Promise<void> {
  const ended = await scope.rows<Ended>(sql`
    select a.id, a.version, a.share_per_ten_thousand as "sharePerTenThousand", a.started_on as "startedOn", k.due_on as "dueOn"
    from assignment a join social_clause k on k.id = a.clause_id
    where a.employment_contract_id = ${contractId} and a.ended_on = ${before}::date
      and a.operation_territory_id = ${scope.actor.territoryId} and k.due_on > ${before}::date
    order by a.id for update of a`);
  for (const { id, dueOn, ...kept } of ended)
    await changeAssignment(scope, id, { ...kept, endedOn: until && assignmentEnd(until, dueOn) });
}
