import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { isHouse } from '../../platform/actor.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { operationsInScope } from '../operations/operations-in-scope.js';
import type { OperationParticipants } from './operation-page.js';

export interface DeclaredMonths {
  timesheets: number;
  months: { month: string; hours: number }[];
}

/** What firms declared on an operation and a facilitator has not decided yet, by month worked. */
export function readDeclared(scope: Scope, operationId: number): Promise<DeclaredMonths> {
  return scope.one(sql`
    with waiting as (
      select l.timesheet_id, l.month, l.hours from assignment a
      join operation o on o.id = a.operation_id and ${operationsInScope(scope.actor, 'o')}
      join timesheet_line l on l.assignment_id = a.id and l.state = 'SENT'
      where a.operation_id = ${operationId})
    select (select count(distinct timesheet_id)::integer from waiting) as timesheets,
      coalesce((select json_agg(m) from (select to_char(month, 'YYYY-MM') as month, sum(hours) as hours
        from waiting group by waiting.month order by waiting.month) m), '[]') as months`);
}

/** Persons with validated hours on an operation: they are counted, never added up. */
export async function readParticipants(scope: Scope, operationId: number): Promise<OperationParticipants> {
  const counted = await scope.one<{ total: number; residents: number; mutualised: number }>(sql`
    with person as (
      select e.participant_id, e.residence_territory_id = e.operation_territory_id as is_resident
      from operation o join hour_entry e on e.operation_id = o.id
      where o.id = ${operationId} and ${operationsInScope(scope.actor, 'o')}
      group by 1, 2 having sum(e.hours) > 0)
    select count(distinct participant_id)::integer as total,
      (count(distinct participant_id) filter (where is_resident))::integer as residents,
      (count(distinct participant_id) filter (where not is_resident))::integer as mutualised
    from person`);
  return isHouse(scope.actor) ? counted : hideSmall(counted);
}

/** Who sees no persons reads no number of fewer than the threshold, nor two numbers whose difference would tell one. */
export function hideSmall(counted: {
  total: number;
  residents: number;
  mutualised: number;
}): OperationParticipants {
  const isSmall = (count: number) => count > 0 && count < FEWEST_PERSONS;
  if (isSmall(counted.total)) return { total: null, residents: null, mutualised: null };
  if (isSmall(counted.residents) || isSmall(counted.mutualised)) {
    return { total: counted.total, residents: null, mutualised: null };
  }
  return counted;
}
