import type { RequestMove } from '@clausier/domain/mutualisation/request';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { invalid } from '../platform/refuse.js';

/** Adds to the thread of a request what the acting house did or says. Throws `reason-too-short` when it refuses without saying why. */
export async function writeMessage(
  scope: Scope,
  requestId: number,
  move: RequestMove | 'ASK' | 'WRITE',
  text: string | null,
): Promise<void> {
  await naming(
    { mutualisation_message_refusal_is_reasoned: () => invalid('reason-too-short', 'text') },
    scope.run(sql`
      insert into mutualisation_message (request_id, host_territory_id, home_territory_id, territory_id, written_by_user_id, written_on, move, text)
      select id, host_territory_id, home_territory_id, ${houseOf(scope)}, ${scope.actor.userId}, ${scope.today}, ${move}, ${text || null}
      from mutualisation_request where id = ${requestId}`),
  );
}
