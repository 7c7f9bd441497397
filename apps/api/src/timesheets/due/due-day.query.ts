import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { Month } from '@clausier/domain/calendar/month';
import { DUE_BEFORE_DAY, timesheetDueOn } from '@clausier/domain/timesheets/due-date';
import {
  answeredTogether,
  type PeriodRule,
  periodDueOn,
  type SilentMonth,
} from '@clausier/domain/timesheets/statement-period';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { silentMonths } from '../../reminders/owed.query.js';

/** Assignments of the acting firm with at least a day in the month, as `a`, and their work contracts, as `c`. */
export const atWorkIn = (scope: Scope, month: Month): Sql => sql`
  from assignment a
  join employment_contract c on c.id = a.employment_contract_id
  where a.firm_id = ${scope.actor.firmId}
    and greatest(a.started_on, c.started_on) < (${month} || '-01')::date + interval '1 month'
    and coalesce(least(a.ended_on, c.ended_on), 'infinity') >= (${month} || '-01')::date`;

/** When the hours of a month are due, and before which day of that month. */
export interface DueDay {
  readonly dueOn: CalendarDay;
  readonly dueBeforeDay: number;
}

interface AskingClause {
  readonly dueBeforeDay: number;
  readonly rules: PeriodRule[];
}

/** The earliest of the days by which the clauses of a month ask for its hours, each with the period it is sent with. */
export async function readDueDay(scope: Scope, month: Month): Promise<DueDay> {
  const clauses = await scope.rows<AskingClause>(sql`
    select s.statement_due_day as "dueBeforeDay", ${periodsOf(sql`s.id`)} as rules
    from social_clause s where s.id in (select a.clause_id ${atWorkIn(scope, month)})`);
  const days = clauses.map(({ dueBeforeDay, rules }) => ({
    dueBeforeDay,
    dueOn: periodDueOn(month, rules, dueBeforeDay),
  }));
  const usual = { dueBeforeDay: DUE_BEFORE_DAY, dueOn: timesheetDueOn(month) };
  return days.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? usual;
}

/** How often a clause asks for hours, from which months on. */
export function periodsOf(clauseId: Sql): Sql {
  return sql`coalesce((select json_agg(json_build_object('from', to_char(p.from_month, 'YYYY-MM'), 'months', p.months)
    order by p.from_month) from clause_period p where p.clause_id = ${clauseId}), '[]')`;
}

/** The months that "no hours" would answer together with one: those its statement is of, as far as nothing else is owed there. */
export async function monthsToAnswer(scope: Scope, month: Month): Promise<Month[]> {
  const silent = await scope.rows<SilentMonth>(sql`
    select to_char(s.month, 'YYYY-MM') as month, to_char(s.first_month, 'YYYY-MM') as first, to_char(s.last_month, 'YYYY-MM') as last
    from (${silentMonths(scope.today, sql`a.firm_id = ${scope.actor.firmId}`)}) s`);
  return answeredTogether(month, silent);
}
