import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { OnlyForHouses } from '../http/answers/only-for.js';
import { allOf, ListQuery, orderBy, PageInfo, pageOf } from '../platform/paging.js';
import { ruleBroken } from '../platform/refuse.js';
import { Measure, measure } from './measure.query.js';
import { FEWEST_PERSONS, hoursInGroups, hoursWithNames, mayTell } from './reach.js';
import { conditionsOf, monthsOf, SelectionQuery } from './selection.js';

const SORTS = ['month', '-month', 'hours', '-hours', 'operation', '-operation'] as const;

export class LinesQuery extends IntersectionType(
  SelectionQuery,
  PickType(ListQuery, ['page', 'size'] as const),
) {
  @ApiPropertyOptional({ enum: SORTS, default: '-month' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

export const LINE_KINDS = ['ENTRY', 'GROUP', 'REMAINDER'] as const;

/**
 * ENTRY: one line of the ledger, with its person. GROUP: the lines of one operation in one month (`month` is null when
 * several had to be put together), of persons the reader may not see. REMAINDER: what has fewer than five persons.
 */
export class ReportLine {
  @ApiProperty({ enum: LINE_KINDS }) kind: (typeof LINE_KINDS)[number];
  @ApiProperty({ type: String, nullable: true }) month: string | null;
  @ApiProperty({ type: Number, nullable: true }) operationId: number | null;
  @ApiProperty({ type: String, nullable: true }) operation: string | null;
  @ApiProperty({ type: String, nullable: true }) operationTerritory: string | null;
  @ApiProperty({ type: String, nullable: true }) residenceTerritory: string | null;
  @ApiProperty({ type: String, nullable: true }) authority: string | null;
  @ApiProperty({ type: String, nullable: true }) firm: string | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: Number, nullable: true }) participantId: number | null;
  @OnlyForHouses() @ApiPropertyOptional({ type: String, nullable: true }) participant: string | null;
  @ApiProperty({ type: String, nullable: true }) hourKind: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) isReversal: boolean | null;
  @OnlyForHouses()
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why an earlier line was corrected' })
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: string | null;
  @ApiProperty({ description: 'Distinct persons of a group; 1 on a line of the ledger' }) persons: number;
  @ApiProperty({ description: 'Months of operations in the line' }) groups: number;
  @ApiProperty({ description: 'Hundredths; a reversal is negative' }) hours: number;
}

export class LinesPage extends PageInfo {
  @ApiProperty({ type: [ReportLine] }) items: ReportLine[];
  @ApiProperty({ type: Measure, description: 'What all lines of all pages add up to' }) sum: Measure;
}

/**
 * The lines behind a figure: all pages add up to the figure exactly. Throws `too-few-persons` when the lines the actor may
 * only see in groups are about fewer than five persons.
 */
export async function readLines(scope: Scope, query: LinesQuery): Promise<LinesPage> {
  const sum = await measureLines(scope, query);
  const { items, ...page } = await pageOf<ReportLine & { id: number }>(
    scope,
    query as ListQuery,
    linesOf(scope, query),
    lineOrder(query.sort),
  );
  return { ...page, items: items.map(({ id: _, ...line }) => line), sum };
}

/** What the lines add up to, once it is known that the actor may be told. */
export async function measureLines(scope: Scope, query: SelectionQuery): Promise<Measure> {
  monthsOf(query);
  const reachable = [hoursInGroups(scope.actor), ...conditionsOf(query)];
  const unnamed = await measure(scope, [...reachable, sql`not ${hoursWithNames(scope.actor)}`]);
  if (!mayTell(scope.actor, unnamed.persons)) throw ruleBroken('too-few-persons');
  return measure(scope, reachable);
}

/** The order of lines a client chose: newest month first unless told otherwise, the remainder last. */
export function lineOrder(sort: string | undefined): Sql {
  const columns = { month: 'month', hours: 'hours', operation: 'operation' };
  return orderBy(sort, columns, '-month', 'operation, "operationId", firm, participant, "hourKind", id');
}

/** The lines of a selection: ledger lines where the actor sees the persons, groups of operation x month elsewhere. */
export function linesOf(scope: Scope, query: SelectionQuery): Sql {
  const named = hoursWithNames(scope.actor);
  return sql`
    with picked as (select e.*, ${named} as is_named from hour_entry e
      where ${allOf([hoursInGroups(scope.actor), ...conditionsOf(query)])}),
    ${GROUPS}
    ${ENTRY_LINES}
    union all ${GROUP_LINES}
    union all ${REMAINDER_LINE}`;
}

/**
 * Months of an operation with fewer than five persons are put together; operations that still have fewer are merged in a
 * remainder; if the remainder itself has fewer, the smallest other group joins it.
 */
const GROUPS = sql`
  worker as (
    select operation_id, month, participant_id, sum(hours) as hours
    from picked where not is_named group by 1, 2, 3 having sum(hours) <> 0),
  by_month as (
    select operation_id, month, sum(hours) as hours, array_agg(participant_id) as people, count(*) < ${FEWEST_PERSONS} as is_small
    from worker group by 1, 2),
  bundle as (
    select operation_id, month, hours, 1 as months, people, cardinality(people) as persons from by_month where not is_small
    union all
    select operation_id, case when count(distinct month) = 1 then min(month) end, sum(hours), count(distinct month)::integer,
      array_agg(distinct person), count(distinct person)::integer
    from (select b.operation_id, b.month, case when row_number() over (partition by b.operation_id, b.month) = 1 then b.hours else 0 end as hours, person
      from by_month b, unnest(b.people) person where b.is_small) few
    group by 1),
  ranked as (
    select *, persons < ${FEWEST_PERSONS} as is_small,
      row_number() over (partition by persons < ${FEWEST_PERSONS} order by persons, hours, month, operation_id) as place
    from bundle),
  few as (select count(distinct person)::integer as persons from ranked, unnest(people) person where is_small),
  sorted as (
    select ranked.*, is_small or (place = 1 and few.persons between 1 and ${FEWEST_PERSONS - 1}) as is_merged
    from ranked, few)`;

const ENTRY_LINES = sql`
  select 'ENTRY' as kind, to_char(e.month, 'YYYY-MM') as month, e.operation_id as "operationId", o.name as operation,
    ot.name as "operationTerritory", rt.name as "residenceTerritory", a.name as authority, f.name as firm,
    e.participant_id as "participantId", p.last_name || ' ' || p.first_name as participant, e.hour_kind as "hourKind",
    e.is_reversal as "isReversal", e.reason, e.recorded_at as "recordedAt", 1 as persons, 0 as groups, e.hours::bigint as hours, e.id
  from picked e join operation o on o.id = e.operation_id join territory ot on ot.id = e.operation_territory_id
    join territory rt on rt.id = e.residence_territory_id join contracting_authority a on a.id = e.authority_id
    join firm f on f.id = e.firm_id join participant p on p.id = e.participant_id
  where e.is_named`;

const GROUP_LINES = sql`
  select 'GROUP', to_char(g.month, 'YYYY-MM'), g.operation_id, o.name, ot.name, null, a.name, null, null::integer, null, null,
    null::boolean, null, null::timestamptz, g.persons, g.months, g.hours, 0
  from sorted g join operation o on o.id = g.operation_id join territory ot on ot.id = o.territory_id
    join contracting_authority a on a.id = o.authority_id
  where not g.is_merged`;

const REMAINDER_LINE = sql`
  select 'REMAINDER', null, null::integer, null, null, null, null, null, null::integer, null, null, null::boolean, null,
    null::timestamptz, (select count(distinct person)::integer from sorted s, unnest(s.people) person where s.is_merged),
    sum(g.months)::integer, sum(g.hours), 0
  from sorted g where g.is_merged having count(*) > 0`;
