import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import { operationsInScope } from '../contracts/operations/operations-in-scope.js';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { allOf, ListQuery, matches, orderBy, PageInfo, pageOf } from '../platform/paging.js';
import { readsReleasesOnly } from '../reports/reach.js';
import { CommuneName } from '../territories/communes.query.js';

export class AuthorityItem {
  @ApiProperty() id: number;
  @ApiProperty() siret: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: CommuneName, nullable: true }) commune: CommuneName | null;
  @ApiProperty({ description: 'Operations the actor may see' }) operations: number;
  @ApiProperty({ description: 'Committed by the clauses of those operations, hundredths of an hour' })
  committedHours: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Validated on those operations, hundredths of an hour; null for who reads released figures',
  })
  validatedHours: number | null;
}

export class AuthorityList extends PageInfo {
  @ApiProperty({ type: [AuthorityItem] }) items: AuthorityItem[];
}

export class AuthorityPage extends AuthorityItem {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Public contracts of those operations' }) contracts: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Declared on those operations, waiting, hundredths of an hour; null in the same case',
  })
  declaredHours: number | null;
}

const COLUMNS = {
  name: '"name"',
  operations: '"operations"',
  committed: '"committedHours"',
  validated: '"validatedHours"',
};

/** An authority user reads its own authority; houses, the metropolis and the administrator read all of them. */
function readable(actor: Actor): Sql {
  return actor.authorityId === null ? sql`true` : sql`a.id = ${actor.authorityId}`;
}

/** Contracting authorities, with what each does on the operations the actor may see. */
export function readAuthorities(scope: Scope, query: ListQuery): Promise<AuthorityList> {
  const order = orderBy(query.sort, COLUMNS, 'name', 'id');
  const digits = (query.search ?? '').replace(/\s/g, '');
  const bySiret = /^\d{3,14}$/.test(digits) ? sql`a.siret like ${`${digits}%`}` : sql`false`;
  const byName = allOf(matches('a.name_key', query.search));
  const where = sql`${readable(scope.actor)} and ((${byName}) or ${bySiret})`;
  return pageOf<AuthorityItem>(scope, query, sql`select ${columns(scope.actor)} where ${where}`, order);
}

/** One contracting authority. Throws `not-found`. */
export function readAuthority(scope: Scope, id: number): Promise<AuthorityPage> {
  const seen = operationsInScope(scope.actor, 'o');
  return scope.one(sql`
    select a.version,
      (select count(*)::integer from operation o join public_contract c on c.operation_id = o.id
        where o.authority_id = a.id and ${seen}) as contracts,
      case when ${!readsReleasesOnly(scope.actor)} then (
        select coalesce(sum(l.hours), 0)::bigint from operation o join assignment s on s.operation_id = o.id
        join timesheet_line l on l.assignment_id = s.id and l.state = 'SENT'
        where o.authority_id = a.id and ${seen}) end as "declaredHours",
      ${columns(scope.actor)} where a.id = ${id} and ${readable(scope.actor)}`);
}

function columns(actor: Actor): Sql {
  return sql`
    a.id, a.siret, a.name, case when m.code is not null then json_build_object('code', m.code, 'name', m.name) end as commune,
    k.operations, k.committed as "committedHours", case when ${!readsReleasesOnly(actor)} then k.validated end as "validatedHours"
    from contracting_authority a left join commune m on m.code = a.commune_code
    cross join lateral (
      select count(distinct o.id)::integer as operations, coalesce(sum(co.committed_hours), 0)::bigint as committed,
        coalesce(sum((select sum(s.hours) from hour_summary_clause s where s.clause_id = co.clause_id)), 0)::bigint as validated
      from operation o left join clause_objective co on co.operation_id = o.id
      where o.authority_id = a.id and ${operationsInScope(actor, 'o')}) k`;
}
