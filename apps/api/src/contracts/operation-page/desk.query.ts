import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { OnlyForHouses } from '../../http/answers/only-for.js';
import { isHouse } from '../../platform/actor.js';

/** A firm of the operation, and whom to call there. */
@OnlyForHouses()
export class OperationContact {
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
  @ApiProperty({ enum: FIRM_KINDS }) firmKind: FirmKind;
  @ApiProperty({ type: [String], description: 'The lots it is a party of' }) lots: string[];
  @ApiProperty({ type: String, nullable: true }) contactName: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
}

/** A statement with lines on the operation, and the papers beside it. */
@OnlyForHouses()
export class OperationStatement {
  @ApiProperty() timesheetId: number;
  @ApiProperty() firmName: string;
  @ApiProperty({ type: [String] }) months: string[];
  @ApiProperty({ format: 'date' }) sentOn: string;
  @ApiProperty({ description: 'On this operation, hundredths of an hour' }) hours: number;
  @ApiProperty({ description: 'Lines that wait for a decision' }) waitingLines: number;
  @ApiProperty({ description: 'Signed papers and photos' }) documents: number;
}

/** What the house that runs an operation works with; nobody else is told. */
export class OperationDesk {
  @ApiProperty({ type: [OperationContact] }) contacts: OperationContact[];
  @ApiProperty({ type: [OperationStatement], description: 'The last ones first' })
  statements: OperationStatement[];
  @ApiProperty({ description: 'Statements in all' }) statementCount: number;
}

const LISTED = 8;

/** The firms of an operation with their contacts, and the last statements with their papers; null but for its house. */
export async function readDesk(scope: Scope, operationId: number): Promise<OperationDesk | null> {
  if (!isHouse(scope.actor)) return null;
  const contacts = await readContacts(scope, operationId);
  const found = await readStatements(scope, operationId);
  return {
    contacts,
    statements: found.map(({ count: _, ...statement }) => statement),
    statementCount: found[0]?.count ?? 0,
  };
}

function readContacts(scope: Scope, operationId: number): Promise<OperationContact[]> {
  return scope.rows(sql`
    with present as (
      select p.firm_id, l.number from contract_party p join lot l on l.id = p.lot_id
        where p.operation_id = ${operationId} and p.territory_id = ${scope.actor.territoryId}
      union
      select a.firm_id, null from assignment a
        where a.operation_id = ${operationId} and a.operation_territory_id = ${scope.actor.territoryId})
    select f.id as "firmId", f.name as "firmName", f.kind as "firmKind", f.contact_name as "contactName",
      f.contact_email as email, f.contact_phone as phone,
      coalesce(json_agg(distinct p.number) filter (where p.number is not null), '[]') as lots
    from present p join firm f on f.id = p.firm_id
    group by f.id order by f.name, f.id`);
}

function readStatements(
  scope: Scope,
  operationId: number,
): Promise<(OperationStatement & { count: number })[]> {
  return scope.rows(sql`
    select t.id as "timesheetId", f.name as "firmName", json_agg(distinct to_char(l.month, 'YYYY-MM')) as months,
      (t.certified_at at time zone 'Europe/Paris')::date as "sentOn", sum(l.hours)::integer as hours,
      (count(*) filter (where l.state = 'SENT'))::integer as "waitingLines",
      (select count(*)::integer from statement_attachment s where s.timesheet_id = t.id and s.erased_on is null) as documents,
      count(*) over ()::integer as count
    from assignment a
    join timesheet_line l on l.assignment_id = a.id and l.state in ('SENT', 'ACCEPTED', 'RETURNED')
    join timesheet t on t.id = l.timesheet_id and t.status = 'SENT'
    join firm f on f.id = t.firm_id
    where a.operation_id = ${operationId} and a.operation_territory_id = ${scope.actor.territoryId}
    group by t.id, f.id order by t.certified_at desc, t.id desc limit ${LISTED}`);
}
