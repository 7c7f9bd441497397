import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { operationsInScope } from '../operations/operations-in-scope.js';

export const OPERATION_EVENT_KINDS = [
  'TIMESHEET_SENT',
  'HOURS_VALIDATED',
  'HOURS_CORRECTED',
  'AMENDMENT_SIGNED',
  'OPERATION_STARTED',
] as const;
export type OperationEventKind = (typeof OPERATION_EVENT_KINDS)[number];

/** Something that happened on an operation, without anybody's name. */
export class OperationEvent {
  @ApiProperty({ enum: OPERATION_EVENT_KINDS }) kind: OperationEventKind;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ type: String, nullable: true }) firmName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The month worked, when it is one' })
  month: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Hundredths of an hour' }) hours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Hours before an amendment' })
  previousHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Lines of the timesheet that still wait' })
  waitingLines: number | null;
  @ApiProperty({ type: String, nullable: true }) lotNumber: string | null;
  @ApiProperty({ type: Number, nullable: true }) amendmentNumber: number | null;
}

const LISTED = 12;

/**
 * The last things that happened on an operation: timesheets, hours validated and corrected, amendments, its start. The
 * metropolis is not told hours firm by firm: a firm often has fewer than five persons on an operation.
 */
export function readEvents(scope: Scope, operationId: number): Promise<OperationEvent[]> {
  const isSeen = operationsInScope(scope.actor, 'o');
  const isMetropolis = scope.actor.role === 'METROPOLIS';
  return scope.rows(sql`
    with seen as (select o.id, o.started_on from operation o where o.id = ${operationId} and ${isSeen}),
    event (kind, at, firm_id, month, months, hours, previous, waiting, lot, amendment) as (
      select 'TIMESHEET_SENT', max(t.certified_at), t.firm_id, min(l.month), count(distinct l.month), sum(l.hours), null::bigint,
        count(*) filter (where l.state = 'SENT'), null, null::integer
      from seen join assignment a on a.operation_id = seen.id
      join timesheet_line l on l.assignment_id = a.id and l.state in ('SENT', 'ACCEPTED', 'RETURNED')
      join timesheet t on t.id = l.timesheet_id and t.status = 'SENT'
      group by t.id
      union all
      select case when e.revision > 1 or e.is_reversal then 'HOURS_CORRECTED' else 'HOURS_VALIDATED' end, max(e.recorded_at), e.firm_id,
        min(e.month), count(distinct e.month), sum(e.hours), null, null, null, null
      from seen join hour_entry e on e.operation_id = seen.id
      group by e.revision > 1 or e.is_reversal, e.firm_id, (e.recorded_at at time zone 'Europe/Paris')::date
      union all
      select 'AMENDMENT_SIGNED', m.signed_on::timestamp at time zone 'Europe/Paris', null, null, 0, m.committed_hours,
        lag(m.committed_hours, 1, case when c.objective_kind = 'FIXED' then c.committed_hours end)
          over (partition by c.id order by m.signed_on, m.number), null, l.number, m.number
      from seen join social_clause c on c.operation_id = seen.id
      join lot l on l.id = c.lot_id join clause_amendment m on m.clause_id = c.id
      union all
      select 'OPERATION_STARTED', seen.started_on::timestamp at time zone 'Europe/Paris', null, null, 0, null, null, null, null, null
      from seen where seen.started_on <= ${scope.today}::date)
    select e.kind, to_char(e.at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "on", f.name as "firmName",
      case when e.months = 1 then to_char(e.month, 'YYYY-MM') end as month, e.hours, e.previous as "previousHours",
      e.waiting as "waitingLines", e.lot as "lotNumber", e.amendment as "amendmentNumber"
    from event e left join firm f on f.id = e.firm_id
    where not ${isMetropolis} or e.firm_id is null
    order by e.at desc, e.kind, f.name limit ${LISTED}`);
}
