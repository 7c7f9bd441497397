import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { readsReleasesOnly } from './reach.js';
import { BREAKDOWNS, breakdownsOf } from './selection/breakdowns.js';
import { boundsOf, type Selection, withAssociated } from './selection/selection.js';
import type { CommittedTotal } from './totals.view.js';

/**
 * What the clauses at work in a period commit to. They have no residents and several firms: filtered by persons or by firm,
 * they say nothing.
 */
export async function readCommitted(scope: Scope, query: Selection): Promise<CommittedTotal | null> {
  if (query.residenceTerritory ?? query.crossing) return null;
  if (breakdownsOf(query).some((name) => BREAKDOWNS[name] !== 'EXECUTION')) return null;
  const found = await scope.one<CommittedTotal & { validatedHours: number }>(sql`
    select count(*)::integer as clauses, coalesce(sum(committed_hours), 0) as "committedHours",
      coalesce(sum(validated_hours), 0) as "validatedHours"
    from (${objectivesOf(scope, query)}) objective`);
  return readsReleasesOnly(scope.actor) ? { ...found, validatedHours: null } : found;
}

/**
 * The clauses at work in a period, each with its objective and what was validated on it since it began. That may be the
 * hours of one person: for who reads released figures it is null.
 */
export function objectivesOf(scope: Scope, query: Selection): Sql {
  const { first, last } = boundsOf(query);
  return sql`
    select c.id, c.kind, c.lot_id, c.operation_id, c.authority_id, c.territory_id, ${committedBy(query.asOf)} as committed_hours,
      ${readsReleasesOnly(scope.actor) ? sql`null::bigint` : validatedBy(query.asOf, last)} as validated_hours
    from social_clause c join clause_objective o on o.clause_id = c.id
    where c.started_on < ${last}::date + interval '1 month' and c.due_on >= ${first}::date
      and ${allOf(clauseConditions(scope, query))}`;
}

/** The objective today, or as the view `clause_objective` works it out with the amendments signed and the amounts told by a past day. */
function committedBy(asOf: string | undefined): Sql {
  if (asOf === undefined) return sql`o.committed_hours`;
  return sql`coalesce(
    (select a.committed_hours from clause_amendment a where a.clause_id = c.id and a.signed_on <= ${asOf}::date
      order by a.signed_on desc, a.number desc limit 1),
    case when c.objective_kind = 'PROPORTIONAL'
      then round(100.0 * greatest(invoiced_as_of(c.id, ${asOf}::date) - c.threshold_cents, 0) / c.cents_per_hour)::integer
      else c.committed_hours end)`;
}

/** What was validated on a clause up to a month: kept sums today, the ledger for a past day. */
function validatedBy(asOf: string | undefined, last: string): Sql {
  if (asOf === undefined)
    return sql`coalesce((select sum(s.hours) from hour_summary_clause s
      where s.clause_id = c.id and s.month <= ${last}::date), 0)`;
  return sql`coalesce((select sum(e.hours) from hour_entry e where e.clause_id = c.id and e.month <= ${last}::date
    and e.recorded_at < (${asOf}::date + 1)::timestamp at time zone 'Europe/Paris'), 0)`;
}

function clauseConditions({ actor }: Scope, filters: Selection): Sql[] {
  const codes = [filters.operationTerritory, filters.territory].filter((code) => code !== undefined);
  const when = <T>(value: T | null | undefined, condition: (value: T) => Sql): Sql[] =>
    value === null || value === undefined ? [] : [condition(value)];
  return [
    ...when(actor.territoryId, (id) => sql`c.territory_id = ${id}`),
    ...when(actor.authorityId, (id) => sql`c.authority_id = ${id}`),
    ...codes.map((code) => sql`c.territory_id = (select id from territory where code = ${code})`),
    ...when(filters.authority, (id) => sql`c.authority_id = ${id}`),
    ...when(filters.operation, (id) => sql`c.operation_id = ${id}`),
    ...when(filters.clauseKind, (kind) => sql`c.kind = ${kind}`),
    ...when(
      filters.operationCommune,
      (code) =>
        sql`c.operation_id in (select id from operation where commune_code in ${withAssociated(code)})`,
    ),
  ];
}
