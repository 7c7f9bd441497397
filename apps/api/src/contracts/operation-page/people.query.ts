import { firstDayOf, lastDayOf, type Month } from '@clausier/domain/calendar/month';
import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { OnlyForHouses } from '../../http/answers/only-for.js';
import { isHouse } from '../../platform/actor.js';

@OnlyForHouses()
export class PersonAtWork {
  @ApiProperty() participantId: number;
  @ApiProperty() employmentContractId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() firmName: string;
  @ApiProperty({ enum: FIRM_KINDS }) firmKind: FirmKind;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Commune of residence when the work contract started; null for a person of another house',
  })
  communeName: string | null;
  @ApiProperty() territoryName: string;
  @ApiProperty({ description: 'Resident of another territory than the operation’s' }) isMutualised: boolean;
  @ApiProperty({ description: 'Validated in the month, on this operation' }) monthHours: number;
  @ApiProperty({ description: 'Declared for the month, waiting' }) monthDeclaredHours: number;
  @ApiProperty({ description: 'Validated in all, on this operation' }) totalHours: number;
  @ApiProperty({ format: 'date', description: 'End of the 24-month path' }) eligibleUntil: string;
}

export class OperationPeople {
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty({ description: 'Work contracts under way in the month; the first ones are listed' })
  count: number;
  @ApiProperty({ type: [PersonAtWork] }) items: PersonAtWork[];
}

const LISTED = 50;

/**
 * The people at work on an operation in a month, for the house that runs it; nobody else reads names (null). Hours are
 * those of this operation only: what the same person does elsewhere is another house's business.
 */
export async function readPeople(
  scope: Scope,
  operationId: number,
  month: Month,
): Promise<OperationPeople | null> {
  if (!isHouse(scope.actor)) return null;
  const first = firstDayOf(month);
  const found = await scope.rows<PersonAtWork & { count: number }>(sql`
    with at_work as (
      select a.employment_contract_id as id, a.operation_id, bool_or(a.residence_territory_id <> a.operation_territory_id) as mutualised,
        array_agg(a.id) as assignments
      from assignment a
      where a.operation_id = ${operationId} and a.operation_territory_id = ${scope.actor.territoryId}
        and a.started_on <= ${lastDayOf(month)} and (a.ended_on is null or a.ended_on >= ${first})
      group by 1, 2)
    select count(*) over ()::integer as count, p.id as "participantId", c.id as "employmentContractId", p.last_name as "lastName",
      p.first_name as "firstName", f.name as "firmName", f.kind as "firmKind", 
      case when ${scope.actor.territoryId} in (c.residence_territory_id, p.registered_by_territory_id)
        then m.name end as "communeName",
      t.name as "territoryName", w.mutualised as "isMutualised", c.eligible_until as "eligibleUntil",
      h.month as "monthHours", h.total as "totalHours", d.hours as "monthDeclaredHours"
    from at_work w
    join employment_contract c on c.id = w.id
    join participant p on p.id = c.participant_id
    join firm f on f.id = c.firm_id
    join commune m on m.code = c.residence_commune_code
    join territory t on t.id = c.residence_territory_id
    cross join lateral (
      select coalesce(sum(e.hours), 0)::bigint as total, coalesce(sum(e.hours) filter (where e.month = ${first}), 0)::bigint as month
      from hour_entry e where e.participant_id = c.participant_id and e.operation_id = w.operation_id
        and e.employment_contract_id = w.id) h
    cross join lateral (
      select coalesce(sum(l.hours), 0)::bigint as hours from timesheet_line l
      where l.assignment_id = any (w.assignments) and l.month = ${first} and l.state = 'SENT') d
    order by p.last_name, p.first_name, c.id limit ${LISTED}`);
  return {
    month,
    count: found[0]?.count ?? 0,
    items: found.map(({ count: _, ...person }) => person),
  };
}
