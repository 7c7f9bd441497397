import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { boundsOf, conditionsOf, type Selection } from './selection/selection.js';

/** Hours of one pair of territories, by their ids. */
export interface KnownCell {
  readonly operation: number;
  readonly residence: number;
  readonly hours: number;
}

/** The cells of a house's own row and column, whose persons it sees: live, or as they stood on a day. Nobody else has any. */
export async function readKnownCells(scope: Scope, selection: Selection): Promise<KnownCell[]> {
  const { territoryId } = scope.actor;
  if (territoryId === null) return [];
  return scope.rows<KnownCell>(sql`
    select operation_territory_id as operation, residence_territory_id as residence, sum(hours) as hours
    from ${fromQuickest(selection)} and ${territoryId}::integer in (operation_territory_id, residence_territory_id)
    group by 1, 2 having sum(hours) <> 0`);
}

/** The quickest of the tables that know the answer: sums by year, sums by month, and the ledger itself for a past state. */
function fromQuickest(selection: Selection): Sql {
  const { first, last } = boundsOf(selection);
  const { asOf, cutOffAt, recordedBefore } = selection;
  if ((asOf ?? cutOffAt ?? recordedBefore) !== undefined)
    return sql`hour_entry e where ${allOf(conditionsOf(selection))}`;
  if (selection.from.endsWith('-01') && selection.to.endsWith('-12'))
    return sql`hour_summary_year where year between ${Number(first.slice(0, 4))} and ${Number(last.slice(0, 4))}`;
  return sql`hour_summary_month where month between ${first}::date and ${last}::date`;
}
