import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { readsReleasesOnly } from './reach.js';
import { BREAKDOWNS, breakdownsOf } from './selection/breakdowns.js';
import { boundsOf, type Selection, withAssociated } from './selection/selection.js';
import type { CommittedTotal } from './totals.view.js';

/**
 * Clauses have no residents and several firms: filtered by persons or by firm, they say nothing. What was validated on a
 * clause may be the hours of one person: who reads released figures is told the objective only.
 */
export async function readCommitted(scope: Scope, query: Selection): Promise<CommittedTotal | null> {
  if (query.residenceTerritory ?? query.crossing) return null;
  if (breakdownsOf(query).some((name) => BREAKDOWNS[name] !== 'EXECUTION')) return null;
  const { first, last } = boundsOf(query);
  const found = await scope.one<CommittedTotal & { validatedHours: number }>(sql`
    select count(*)::integer as clauses, coalesce(sum(o.committed_hours), 0) as "committedHours",
      coalesce(sum((select sum(s.hours) from hour_summary_clause s where s.clause_id = c.id and s.month <= ${last}::date)), 0) as "validatedHours"
    from social_clause c join clause_objective o on o.clause_id = c.id
    where c.started_on < ${last}::date + interval '1 month' and c.due_on >= ${first}::date
      and ${allOf(clauseConditions(scope, query))}`);
  return readsReleasesOnly(scope.actor) ? { ...found, validatedHours: null } : found;
}

function clauseConditions({ actor }: Scope, filters: Selection): Sql[] {
  const codes = [filters.operationTerritory, filters.territory].filter((code) => code !== undefined);
  return [
    ...(actor.territoryId !== null ? [sql`c.territory_id = ${actor.territoryId}`] : []),
    ...(actor.authorityId !== null ? [sql`c.authority_id = ${actor.authorityId}`] : []),
    ...codes.map((code) => sql`c.territory_id = (select id from territory where code = ${code})`),
    ...(filters.authority === undefined ? [] : [sql`c.authority_id = ${filters.authority}`]),
    ...(filters.operation === undefined ? [] : [sql`c.operation_id = ${filters.operation}`]),
    ...(filters.clauseKind === undefined ? [] : [sql`c.kind = ${filters.clauseKind}`]),
    ...(filters.operationCommune === undefined
      ? []
      : [
          sql`c.operation_id in (select id from operation where commune_code in ${withAssociated(filters.operationCommune)})`,
        ]),
  ];
}
