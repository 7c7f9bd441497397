import { type RequestMove, stateAfter } from '@clausier/domain/mutualisation/request';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { requireOwn } from '../participants/participant-scope.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { conflict, invalid } from '../platform/refuse.js';
import { readRequest } from './requests.query.js';
import type { NewProposal } from './requests.view.js';
import { writeMessage } from './write-message.js';

/**
 * Proposes one of the house's own people for a request it received. The host is told an age, not a name. Throws `not-found`,
 * `request-move-refused`, `nir-refused`, `reason-names-somebody`.
 */
export async function propose(scope: Scope, id: number, { participantId, text }: NewProposal): Promise<void> {
  refuseNirIn({ text });
  await holdRequest(scope, id);
  const next = await nextState(scope, id, 'PROPOSE');
  await requireOwn(scope, participantId);
  await refuseNameIn(scope, participantId, text ?? null);
  await naming(
    { mutualisation_proposal_pk: () => conflict('request-move-refused') },
    scope.run(sql`
      insert into mutualisation_proposal (request_id, host_territory_id, home_territory_id, participant_id, proposed_by_user_id, proposed_on)
      select id, host_territory_id, home_territory_id, ${participantId}, ${scope.actor.userId}, ${scope.today}
      from mutualisation_request where id = ${id} and home_territory_id = ${houseOf(scope)}`),
  );
  await moveTo(scope, id, next, 'PROPOSE', text ?? null);
}

/**
 * Accepts, declines or takes back, as the side of the acting house may. Accepting tells the host who it is, and lets it register
 * the work contract; whoever was proposed and is not taken is forgotten by the database. Throws `not-found`, `request-move-refused`, `reason-too-short` (declining says why), `nir-refused`.
 */
export async function answer(
  scope: Scope,
  id: number,
  move: Exclude<RequestMove, 'PROPOSE'>,
  text: string | null,
): Promise<void> {
  refuseNirIn({ text });
  await holdRequest(scope, id);
  const next = await nextState(scope, id, move);
  await moveTo(scope, id, next, move, text);
}

/** Says something without deciding anything. Throws `not-found`, `reason-too-short`, `nir-refused`. */
export async function say(scope: Scope, id: number, text: string | null): Promise<void> {
  refuseNirIn({ text });
  await readRequest(scope, id);
  await writeMessage(scope, id, 'WRITE', text);
}

/** Two who decide at once decide one after the other. */
async function holdRequest(scope: Scope, id: number): Promise<void> {
  await scope.run(sql`
    select 1 from mutualisation_request where id = ${id} and ${houseOf(scope)} in (host_territory_id, home_territory_id) for update`);
}

async function nextState(scope: Scope, id: number, move: RequestMove) {
  const { state, side } = await readRequest(scope, id);
  return stateAfter(state, side, move);
}

async function moveTo(
  scope: Scope,
  id: number,
  state: string,
  move: RequestMove,
  text: string | null,
): Promise<void> {
  const isOver = state !== 'ASKED' && state !== 'PROPOSED';
  await writeMessage(scope, id, move, text);
  await scope.run(sql`
    update mutualisation_request set state = ${state}, decided_on = ${isOver ? scope.today : null}
    where id = ${id} and ${houseOf(scope)} in (host_territory_id, home_territory_id)`);
}

/** Words that go with a proposal do not give away who it is. */
async function refuseNameIn(scope: Scope, participantId: number, text: string | null): Promise<void> {
  if (text === null) return;
  const named = await scope.first(sql`
    select 1 from participant p where p.id = ${participantId} and exists (
      select from unnest(string_to_array(p.name_key, ' ')) w
      where length(w) > 2 and ' ' || name_key(${text}) || ' ' like '% ' || w || ' %')`);
  if (named) throw invalid('reason-names-somebody', 'text');
}
