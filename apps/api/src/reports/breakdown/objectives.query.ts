import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { orderBy, type PageQuery, pageOf } from '../../platform/paging.js';
import { objectivesOf, readCommitted } from '../committed.query.js';
import { monthsOf } from '../selection/selection.js';
import type { Objective, ObjectivesPage, ObjectivesQuery } from './objectives.view.js';

interface Grouped {
  readonly key: Sql;
  readonly label: Sql;
}

const NOTHING = sql`null`;
const GROUPED: Record<ObjectivesQuery['of'], Grouped> = {
  clause: {
    key: sql`id::text`,
    label: sql`(select name from operation where id = min(objective.operation_id))`,
  },
  authority: {
    key: sql`authority_id::text`,
    label: sql`(select name from contracting_authority where id = min(objective.authority_id))`,
  },
  clauseKind: { key: sql`kind`, label: NOTHING },
  operationTerritory: {
    key: sql`(select code from territory where id = objective.territory_id)`,
    label: sql`(select name from territory where id = min(objective.territory_id))`,
  },
};

/** The objectives of the clauses at work in a period, page by page: all pages add up to the figure of the totals. */
export async function readObjectives(scope: Scope, query: ObjectivesQuery): Promise<ObjectivesPage> {
  monthsOf(query);
  const sum = await readCommitted(scope, query);
  if (sum === null) return { page: query.page, size: query.size, total: 0, items: [], sum };
  const { key, label } = GROUPED[query.of];
  const isClause = query.of === 'clause';
  const select = sql`
    select ${key} as key, ${label} as label, count(*)::integer as clauses, sum(committed_hours) as "committedHours",
      sum(validated_hours) as "validatedHours", ${isClause ? sql`min(operation_id)` : sql`null::integer`} as "operationId",
      ${isClause ? sql`(select name from lot where id = min(objective.lot_id))` : sql`null`} as lot
    from (${objectivesOf(scope, query)}) objective group by 1`;
  const order = orderBy(
    query.sort,
    { committedHours: '"committedHours"', validatedHours: '"validatedHours"', label: 'label' },
    '-committedHours',
    'label, key',
  );
  return { ...(await pageOf<Objective>(scope, query as PageQuery, select, order)), sum };
}
