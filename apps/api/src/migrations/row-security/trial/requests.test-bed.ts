import type { ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { TODAY } from '../../../database/test-bed.js';

type House = 'a' | 'b' | 'c';
const LONG_AGO = '2023-01-05';

/**
 * On the day of the trial B asks C for somebody for its operation, C proposes Dan and B has not decided; C asks A, which has not
 * answered. Long ago C proposed Cleo to A, which accepted, and Dan, of whom A said nothing in time.
 */
export async function requests(
  db: Database,
  works: Record<House, ClauseFixture>,
  people: { readonly cleo: number; readonly dan: number },
  user: (name: string) => number,
): Promise<void> {
  const asked = (host: House, home: House, more: { state: string; asked_on: string; expires_on?: string }) =>
    insert<{ id: number }>(db, 'mutualisation_request', {
      ...sides(works, host, home),
      operation_id: works[host].operation_id,
      authority_id: works[host].authority_id,
      trade: 'Peintre',
      starts_on: '2024-07-01',
      expires_on: '2024-07-06',
      asked_by_user_id: user(facilitator(host)),
      ...more,
    });
  const open = await asked('b', 'c', { state: 'PROPOSED', asked_on: TODAY });
  await asked('c', 'a', { state: 'ASKED', asked_on: TODAY });
  const over = await asked('a', 'c', { state: 'ACCEPTED', asked_on: LONG_AGO });
  const late = await asked('a', 'c', { state: 'PROPOSED', asked_on: LONG_AGO, expires_on: '2023-01-26' });
  const proposed = (request_id: number, host: House, participant_id: number, more: Record<string, string>) =>
    insert(db, 'mutualisation_proposal', {
      ...sides(works, host, 'c'),
      request_id,
      participant_id,
      proposed_by_user_id: user('facilitator C'),
      ...more,
    });
  await proposed(open.id, 'b', people.dan, { proposed_on: TODAY });
  await proposed(over.id, 'a', people.cleo, { proposed_on: LONG_AGO, accepted_on: LONG_AGO });
  await proposed(late.id, 'a', people.dan, { proposed_on: LONG_AGO });
  const said = await insert<{ id: number }>(db, 'mutualisation_message', {
    ...sides(works, 'b', 'c'),
    request_id: open.id,
    territory_id: works.b.territory_id,
    written_by_user_id: user('facilitator B'),
    written_on: TODAY,
    move: 'ASK',
  });
  const { territory_id } = works.b;
  await insert(db, 'mutualisation_notice', { message_id: said.id, territory_id, told_on: TODAY });
}

const facilitator = (house: House) => `facilitator ${house.toUpperCase()}`;
const sides = (works: Record<House, ClauseFixture>, host: House, home: House) => ({
  host_territory_id: works[host].territory_id,
  home_territory_id: works[home].territory_id,
});
