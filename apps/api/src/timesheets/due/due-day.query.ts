import type { Month } from '@clausier/domain/shared/month';
import { DUE_BEFORE_DAY } from '@clausier/domain/timesheets/due-date';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';

/** Assignments of the acting firm with at least a day in the month, as `a`, and their work contracts, as `c`. */
export const atWorkIn = (scope: Scope, month: Month): Sql => sql`
  from assignment a
  join employment_contract c on c.id = a.employment_contract_id
  where a.firm_id = ${scope.actor.firmId}
    and greatest(a.started_on, c.started_on) < (${month} || '-01')::date + interval '1 month'
    and coalesce(least(a.ended_on, c.ended_on), 'infinity') >= (${month} || '-01')::date`;

/** The earliest of the days the clauses of the month ask for their statements. */
export async function readDueDay(scope: Scope, month: Month): Promise<number> {
  const { day } = await scope.one<{ day: number | null }>(sql`
    select min(s.statement_due_day) as day from social_clause s where s.id in (select a.clause_id ${atWorkIn(scope, month)})`);
  return day ?? DUE_BEFORE_DAY;
}
