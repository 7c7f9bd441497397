import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { invalid } from '../../platform/refuse.js';

/**
 * Refuses a text that others will read when it has the first and the last name of somebody at work on the operation, whatever
 * the case, the accents and the order. Throws `text-names-person`, never with the name.
 */
export async function refusePersonsNamedIn(
  scope: Scope,
  operationId: number,
  text: string,
  field: string,
): Promise<void> {
  const named = await scope.first(sql`
    with words as (select ' ' || name_key(${text}) || ' ' as text)
    select 1 from words, assignment a join participant p on p.id = a.participant_id
    where a.operation_id = ${operationId} and a.operation_territory_id = ${scope.actor.territoryId} and p.anonymised_on is null
      and words.text like '% ' || name_key(p.last_name) || ' %' and words.text like '% ' || name_key(p.first_name) || ' %' limit 1`);
  if (named) throw invalid('text-names-person', field);
}
