import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { statementWaits } from '@clausier/domain/inbox/statements-waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WaitingFirm } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface SentStatement {
  readonly subjectId: number;
  readonly firm: WaitingFirm;
  readonly sentOn: CalendarDay;
  readonly months: string[];
  readonly lines: number;
  readonly persons: number;
  readonly hours: number;
}

/** Statements with lines to decide on the operations of the house. */
export async function statementsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const sent = await scope.rows<SentStatement>(sql`
    select t.id as "subjectId", json_build_object('id', f.id, 'name', f.name) as firm,
      (t.certified_at at time zone 'Europe/Paris')::date as "sentOn", count(*)::integer as lines,
      json_agg(distinct to_char(l.month, 'YYYY-MM')) as months,
      count(distinct l.employment_contract_id)::integer as persons, sum(l.hours)::integer as hours
    from timesheet_line l
    join timesheet t on t.id = l.timesheet_id
    join firm f on f.id = l.firm_id
    where l.operation_territory_id = ${scope.actor.territoryId} and l.state = 'SENT'
    group by t.id, f.id`);
  return sent.map(({ subjectId, firm, months, persons, ...statement }) => {
    const hours = hoursFromHundredths(statement.hours);
    const waiting = statementWaits({ ...statement, hours }, scope.today);
    return { ...SAYS_NOTHING_ELSE, ...waiting, kind: 'TIMESHEET', subjectId, firm, months, persons, hours };
  });
}
