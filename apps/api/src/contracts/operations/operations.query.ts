import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { IdField } from '../../http/fields.js';
import { pageOfLongList, sortedBy } from '../../platform/long-list.js';
import { allOf, ListQuery, matches, PageInfo } from '../../platform/paging.js';
import { readsReleasesOnly } from '../../reports/reach.js';
import { CommuneName } from '../../territories/communes.query.js';
import { OPERATION_STATUSES, type OperationStatus } from './new-operation.js';
import { operationsInScope } from './operations-in-scope.js';

export const OPERATION_SORTS = ['name', 'startedOn', 'committed', 'validated', 'progress'] as const;

export class OperationsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: OPERATION_STATUSES })
  @IsOptional()
  @IsIn(OPERATION_STATUSES)
  status?: OperationStatus;

  @IdField({ optional: true }) authorityId?: number;

  @IdField({ optional: true }) territoryId?: number;

  @ApiPropertyOptional({ description: 'INSEE code' })
  @IsOptional()
  @Matches(/^[0-9AB]{5}$/)
  communeCode?: string;
}

/** An id and the name people read. */
export class NamedRecord {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class OperationItem {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: NamedRecord }) authority: NamedRecord;
  @ApiProperty({ type: NamedRecord }) territory: NamedRecord;
  @ApiProperty({ type: CommuneName }) commune: CommuneName;
  @ApiProperty({ enum: OPERATION_STATUSES }) status: OperationStatus;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expectedEndOn: string | null;
  @ApiProperty({ description: 'Public contracts' }) contracts: number;
  @ApiProperty({ description: 'Social clauses' }) clauses: number;
  @ApiProperty({ description: 'Hundredths of an hour' }) committedHours: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'In the ledger, hundredths of an hour; null for who reads released figures',
  })
  validatedHours: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Waiting for a facilitator, hundredths of an hour; null in the same case',
  })
  declaredHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Validated / committed, per ten thousand' })
  progress: number | null;
}

export class OperationList extends PageInfo {
  @ApiProperty({ type: [OperationItem] }) items: OperationItem[];
}

/** What an operation is sorted by: columns of `o`, and of its sums `k`. */
const KEYS: Record<(typeof OPERATION_SORTS)[number], Sql> = {
  name: sql`o.name`,
  startedOn: sql`o.started_on`,
  committed: sql`k.committed`,
  validated: sql`k.validated`,
  progress: sql`round(10000.0 * k.validated / nullif(k.committed, 0))`,
};

/** One page of the operations the actor may see, each with its hours: found by what they are sorted by, told by their ids. */
export function readOperations(scope: Scope, query: OperationsQuery): Promise<OperationList> {
  const { by, order } = sortedBy(query.sort, OPERATION_SORTS, 'name', 'id');
  // Who reads released figures learns nothing of the others by their order.
  const isUntold = (by === 'validated' || by === 'progress') && readsReleasesOnly(scope.actor);
  const isByColumn = by === 'name' || by === 'startedOn';
  return pageOfLongList<OperationItem>(scope, query, {
    hits: sql`select o.id, ${isUntold ? sql`null::bigint` : KEYS[by]} as key from operation o ${isByColumn ? sql`` : SUMS}
      where ${filters(scope, query)}`,
    order,
    read: (ids) => scope.rows(selectItems(scope, sql`o.id = any (${[...ids]}::integer[])`)),
    isInOrder: by === 'name' && !query.search,
  });
}

function filters(scope: Scope, query: OperationsQuery): Sql {
  const { status, authorityId, territoryId, communeCode, search } = query;
  return allOf([
    operationsInScope(scope.actor, 'o'),
    ...(status ? [sql`o.status = ${status}`] : []),
    ...(authorityId ? [sql`o.authority_id = ${authorityId}`] : []),
    ...(territoryId ? [sql`o.territory_id = ${territoryId}`] : []),
    ...(communeCode ? [sql`o.commune_code = ${communeCode}`] : []),
    ...searched(search),
  ]);
}

/** What people remember of an operation: its name, its reference, its buyer or its commune. Each word is in one of them. */
function searched(search: string | undefined): Sql[] {
  const of = (column: string) => matches(column, search);
  const [names, references, buyers, communes] = [
    'o.name_key',
    'o.reference_key',
    'a.name_key',
    'm.name_key',
  ].map(of) as [Sql[], Sql[], Sql[], Sql[]];
  return names.map(
    (name, word) => sql`(${name} or ${references[word]!}
      or o.authority_id in (select a.id from contracting_authority a where ${buyers[word]!})
      or o.commune_code in (select m.code from commune m where ${communes[word]!}))`,
  );
}

/** Who ordered an operation, whose it is, and where. */
const PLACES = sql`
    join contracting_authority a on a.id = o.authority_id
    join territory t on t.id = o.territory_id
    join commune m on m.code = o.commune_code`;

/** The clauses of an operation, what they commit and what is in the ledger for them. */
const SUMS = sql`
    cross join lateral (
      select count(*)::integer as clauses, coalesce(sum(co.committed_hours), 0)::bigint as committed,
        coalesce(sum((select sum(s.hours) from hour_summary_clause s where s.clause_id = co.clause_id)), 0)::bigint as validated
      from clause_objective co where co.operation_id = o.id) k`;

function selectItems({ actor }: Scope, where: Sql): Sql {
  const isTold = !readsReleasesOnly(actor);
  return sql`
    select o.id, o.name, o.reference, o.status, o.started_on as "startedOn", o.expected_end_on as "expectedEndOn",
      json_build_object('id', a.id, 'name', a.name) as authority,
      json_build_object('id', t.id, 'name', t.name) as territory,
      json_build_object('code', m.code, 'name', m.name) as commune,
      (select count(*)::integer from public_contract c where c.operation_id = o.id) as contracts,
      k.clauses, k.committed as "committedHours", case when ${isTold} then k.validated end as "validatedHours",
      case when ${isTold} then w.declared end as "declaredHours",
      case when ${isTold} then round(10000.0 * k.validated / nullif(k.committed, 0))::bigint end as progress
    from operation o ${PLACES} ${SUMS}
    cross join lateral (
      select coalesce(sum(l.hours), 0)::bigint as declared
      from assignment s join timesheet_line l on l.assignment_id = s.id and l.state = 'SENT'
      where s.operation_id = o.id) w
    where ${where}`;
}
