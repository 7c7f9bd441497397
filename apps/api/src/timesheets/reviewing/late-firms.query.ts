import { type Month, monthOf, parseMonth, previousMonth } from '@clausier/domain/shared/month';
import { isTimesheetLate, timesheetDueOn } from '@clausier/domain/timesheets/due-date';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { MonthChoice } from '../this-month.query.js';

/** A firm with people under contract on the house's operations that has not answered for the month. */
export class LateFirm {
  @ApiProperty() firmId: number;
  @ApiProperty() name: string;
  @ApiProperty() persons: number;
  @ApiProperty({ nullable: true, type: String }) contactName: string | null;
  @ApiProperty({ nullable: true, type: String }) contactEmail: string | null;
  @ApiProperty({ nullable: true, type: String }) contactPhone: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'The last month it answered for' }) lastMonth:
    | string
    | null;
}

export class LateFirms {
  @ApiProperty() month: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ description: 'The day to answer by is past' }) isLate: boolean;
  @ApiProperty({ type: [LateFirm] }) firms: LateFirm[];
}

/** Who has said nothing of the month: no line sent or validated, no "no hours", nothing in the ledger. */
export async function readLateFirms(scope: Scope, choice: MonthChoice): Promise<LateFirms> {
  const month = choice.month ? parseMonth(choice.month) : previousMonth(monthOf(scope.today));
  return {
    month,
    dueOn: timesheetDueOn(month),
    isLate: isTimesheetLate(month, scope.today),
    firms: await readFirms(scope, month),
  };
}

function readFirms(scope: Scope, month: Month): Promise<LateFirm[]> {
  const first = sql`(${month} || '-01')::date`;
  const here = scope.actor.territoryId;
  return scope.rows<LateFirm>(sql`
    with expected as (
      select a.firm_id, count(distinct a.employment_contract_id)::integer as persons
      from assignment a join employment_contract c on c.id = a.employment_contract_id
      where a.operation_territory_id = ${here} and greatest(a.started_on, c.started_on) < ${first} + interval '1 month'
        and coalesce(least(a.ended_on, c.ended_on), 'infinity') >= ${first}
      group by a.firm_id)
    select f.id as "firmId", f.name, e.persons, f.contact_name as "contactName", f.contact_email as "contactEmail",
      f.contact_phone as "contactPhone",
      (select to_char(max(l.month), 'YYYY-MM') from timesheet_line l where l.firm_id = f.id
        and l.operation_territory_id = ${here} and l.state in ('SENT', 'ACCEPTED')) as "lastMonth"
    from expected e join firm f on f.id = e.firm_id
    where not exists (select 1 from timesheet_line l where l.firm_id = f.id and l.month = ${first}
        and l.operation_territory_id = ${here} and l.state in ('SENT', 'ACCEPTED', 'RETURNED'))
      and not exists (select 1 from timesheet t where t.firm_id = f.id and t.month = ${first}
        and t.origin = 'NO_HOURS' and t.status = 'SENT')
      and not exists (select 1 from hour_entry h where h.firm_id = f.id and h.month = ${first}
        and h.operation_territory_id = ${here})
    order by f.name, f.id`);
}
