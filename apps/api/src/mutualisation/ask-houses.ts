import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { expiryOf } from '@clausier/domain/mutualisation/request';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { conflict, invalid, notFound, ruleBroken } from '../platform/refuse.js';
import type { NewRequests, SavedRequests } from './requests.view.js';
import { writeMessage } from './write-message.js';

const REFUSALS = {
  mutualisation_request_home_fk: () => notFound('territoryIds'),
  mutualisation_request_between_two: () => ruleBroken('request-to-itself', 'territoryIds'),
  mutualisation_request_open_once: () => conflict('request-already-open', 'territoryIds'),
};

/**
 * Asks other houses for somebody for an operation of the acting house. Throws `not-found`, `request-to-itself`,
 * `request-already-open` (the same question waits already), `request-expires-in-the-past`, `nir-refused`.
 */
export async function askHouses(
  scope: Scope,
  operationId: number,
  input: NewRequests,
): Promise<SavedRequests> {
  const { territoryIds, trade, startsOn, text } = input;
  refuseNirIn({ trade, text });
  const operation = await scope.one<{ authorityId: number }>(sql`
    select authority_id as "authorityId" from operation where id = ${operationId} and territory_id = ${houseOf(scope)}`);
  const expiresOn = (input.expiresOn as CalendarDay | null | undefined) ?? expiryOf(scope.today);
  if (expiresOn < scope.today) throw invalid('request-expires-in-the-past', 'expiresOn');
  const ids: number[] = [];
  for (const home of [...territoryIds].sort((a, b) => a - b)) {
    const { id } = await naming(
      REFUSALS,
      scope.one<{ id: number }>(sql`
        insert into mutualisation_request (operation_id, host_territory_id, authority_id, home_territory_id, trade, starts_on, asked_on, expires_on, asked_by_user_id)
        values (${operationId}, ${houseOf(scope)}, ${operation.authorityId}, ${home}, ${trade}, ${startsOn}, ${scope.today}, ${expiresOn}, ${scope.actor.userId})
        returning id`),
    );
    await writeMessage(scope, id, 'ASK', text ?? null);
    ids.push(id);
  }
  return { ids };
}
