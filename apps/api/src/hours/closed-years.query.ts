import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';

/** The years of some months that a closing of the house or of the metropolis has frozen. */
export async function closedYears(scope: Scope, months: readonly string[]): Promise<Set<number>> {
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const rows = await scope.rows<{ year: number }>(sql`
    select distinct year from closing where year = any (${years}::integer[])
      and (scope = 'METROPOLIS' or territory_id = ${scope.actor.territoryId})`);
  return new Set(rows.map(({ year }) => year));
}
