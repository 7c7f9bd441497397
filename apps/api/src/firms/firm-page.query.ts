import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import { NamedRecord } from '../contracts/operations/operations.query.js';
import { LOT_PARTY_ROLES, type LotPartyRole } from '../contracts/public-contracts/new-party.js';
import type { Scope } from '../database/scope.js';
import { OnlyFor } from '../http/answers/only-for.js';
import { readsReleasesOnly } from '../reports/reach.js';
import { activityInScope, FirmItem, firmColumns, firmsReadable } from './firms.query.js';

/** Whom to call at a firm: for those who call, and for the firm itself; the metropolis never receives a name. */
const FirmContact = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true }),
    OnlyFor('FACILITATOR', 'HOUSE_MANAGER', 'ADMINISTRATOR', 'FIRM'),
  );

export class FirmLot {
  @ApiProperty({ type: NamedRecord }) operation: NamedRecord;
  @ApiProperty() lotId: number;
  @ApiProperty() lotNumber: string;
  @ApiProperty({ description: 'Empty for a contract that has one lot only' }) lotName: string;
  @ApiProperty() contractNumber: string;
  @ApiProperty({ enum: LOT_PARTY_ROLES }) role: LotPartyRole;
  @ApiProperty() isLead: boolean;
  @ApiProperty({ description: 'Of the lot, hundredths of an hour' }) committedHours: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'On the lot, whoever the employer; null when hidden, and for a firm that only subcontracts there',
  })
  validatedHours: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'On the lot, waiting; of the firm itself, for a firm; null in the same case',
  })
  declaredHours: number | null;
}

export class FirmEmployment {
  @ApiProperty({ type: NamedRecord }) operation: NamedRecord;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Validated for people the firm employs, hundredths of an hour; null when hidden',
  })
  validatedHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Persons; null when hidden' })
  participants: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The last month with validated hours; null when hidden',
  })
  lastMonth: string | null;
}

export class FirmPage extends FirmItem {
  @ApiProperty() version: number;
  @FirmContact() contactName?: string | null;
  @FirmContact() contactEmail?: string | null;
  @FirmContact() contactPhone?: string | null;
  @ApiProperty({ type: [FirmLot], description: 'Lots it takes part in' }) partIn: FirmLot[];
  @ApiProperty({ type: [FirmEmployment], description: 'Operations where people it employs worked' })
  employs: FirmEmployment[];
}

/** A firm and what it does on the operations the actor may see. Throws `not-found`. */
export async function readFirm(scope: Scope, id: number): Promise<FirmPage> {
  const firm = await scope.one<Omit<FirmPage, 'partIn' | 'employs'>>(sql`
    select f.version, f.contact_name as "contactName", f.contact_email as "contactEmail", f.contact_phone as "contactPhone",
      ${firmColumns(scope.actor)} where f.id = ${id} and ${firmsReadable(scope.actor)}`);
  return { ...firm, partIn: await readLots(scope, id), employs: await readEmployment(scope, id) };
}

/**
 * The validated hours of a lot are those of all its firms: its holder and co-contractors answer for them together, a
 * subcontractor would only read its competitors' work in them. What waits is no figure yet: a firm reads its own.
 */
function readLots(scope: Scope, firmId: number): Promise<FirmLot[]> {
  const waits =
    scope.actor.role === 'FIRM'
      ? sql`t.state = 'SENT' and t.firm_id = ${scope.actor.firmId}`
      : sql`t.state = 'SENT'`;
  const isAnswerable = sql`(${!readsReleasesOnly(scope.actor)} and (${scope.actor.role !== 'FIRM'} or p.role <> 'SUBCONTRACTOR'))`;
  return scope.rows(sql`
    select json_build_object('id', o.id, 'name', o.name) as operation, l.id as "lotId", l.number as "lotNumber",
      l.name as "lotName", c.number as "contractNumber", p.role, p.is_lead as "isLead",
      k.committed as "committedHours", case when ${isAnswerable} then k.validated end as "validatedHours",
      case when ${isAnswerable} then (select coalesce(sum(t.hours), 0)::bigint from social_clause s join assignment a on a.clause_id = s.id
        join timesheet_line t on t.assignment_id = a.id and ${waits} where s.lot_id = l.id) end as "declaredHours"
    from contract_party p join lot l on l.id = p.lot_id join public_contract c on c.id = p.public_contract_id
    join operation o on o.id = p.operation_id
    cross join lateral (
      select coalesce(sum(co.committed_hours), 0)::bigint as committed,
        coalesce(sum((select sum(h.hours) from hour_summary_clause h where h.clause_id = co.clause_id)), 0)::bigint as validated
      from clause_objective co join social_clause sc on sc.id = co.clause_id where sc.lot_id = l.id) k
    where p.firm_id = ${firmId} and ${activityInScope(scope.actor, 'p')}
    order by o.name, o.id, l.number, l.id`);
}

/** A firm often employs a person or two on an operation: the metropolis is told where it works, not how much. */
function readEmployment(scope: Scope, firmId: number): Promise<FirmEmployment[]> {
  const isTold = !readsReleasesOnly(scope.actor);
  return scope.rows(sql`
    select json_build_object('id', o.id, 'name', o.name) as operation, case when ${isTold} then sum(e.hours) end as "validatedHours",
      case when ${isTold} then count(distinct e.participant_id)::integer end as participants,
      case when ${isTold} then to_char(max(e.month), 'YYYY-MM') end as "lastMonth"
    from (select distinct a.operation_id as id from assignment a where a.firm_id = ${firmId}) mine
    join operation o on o.id = mine.id
    join hour_entry e on e.operation_id = o.id and e.firm_id = ${firmId}
    where ${activityInScope(scope.actor, 'o')}
    group by o.id having sum(e.hours) <> 0 order by o.name, o.id`);
}
