import sql, { raw, type Sql } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';

/**
 * Whose work an actor may see line by line, as a condition on an assignment (or on the ledger, whose columns have the
 * same names): a house its own operations, a firm its own employees. Nobody else.
 */
export function workScope(actor: Actor, alias: 'a' | 'e'): Sql {
  if (actor.territoryId !== null) return sql`${raw(alias)}.operation_territory_id = ${actor.territoryId}`;
  if (actor.firmId !== null) return sql`${raw(alias)}.firm_id = ${actor.firmId}`;
  return sql`false`;
}
