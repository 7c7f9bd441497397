import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import {
  movesOf,
  type RequestSide,
  type RequestState,
  stateOn,
} from '@clausier/domain/mutualisation/request';
import sql, { type Sql } from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';
import type {
  NamedPerson,
  NamelessPerson,
  RequestItem,
  RequestMessage,
  RequestThread,
} from './requests.view.js';

interface Stored extends Omit<RequestItem, 'moves' | 'state'> {
  state: RequestState;
}

/** The requests a house made or received, those that wait for it first. */
export async function listRequests(scope: Scope): Promise<RequestItem[]> {
  const items = await readRequests(scope, sql`true`);
  return items.sort((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || b.id - a.id);
}

/** Whether it is this house's turn. */
export const isWaiting = ({ state, side }: Pick<RequestItem, 'state' | 'side'>): boolean =>
  (state === 'ASKED' && side === 'HOME') || (state === 'PROPOSED' && side === 'HOST');

/** One request, as the acting house may see it. Throws `not-found`. */
export async function readRequest(scope: Scope, id: number): Promise<RequestItem> {
  const [request] = await readRequests(scope, sql`r.id = ${id}`);
  if (!request) throw notFound();
  return request;
}

/** The same with what was said, and of whom: nameless to the host until it has accepted. */
export async function readThread(scope: Scope, id: number): Promise<RequestThread> {
  const request = await readRequest(scope, id);
  const proposed = await scope.first<NamelessPerson>(sql`
    select age, works_today as "worksToday", eligible_until as "eligibleUntil", is_qpv as "isQpv" from proposed_person(${id})`);
  const person = await scope.first<NamedPerson>(sql`
    select p.id, p.last_name as "lastName", p.first_name as "firstName"
    from mutualisation_proposal x join participant p on p.id = x.participant_id
    where x.request_id = ${id} and (x.home_territory_id = ${houseOf(scope)}
      or (x.host_territory_id = ${houseOf(scope)} and x.accepted_on is not null)) and p.anonymised_on is null
      -- Nobody is proposed any more after the last day, even before the night forgets who was.
      and ${request.state !== 'EXPIRED'}`);
  const messages = await scope.rows<RequestMessage>(sql`
    select m.id, t.house_name as "houseName", u.name as author, m.written_on as "writtenOn", m.move, m.text
    from mutualisation_message m join territory t on t.id = m.territory_id join app_user u on u.id = m.written_by_user_id
    where m.request_id = ${id} and ${houseOf(scope)} in (m.host_territory_id, m.home_territory_id) order by m.id`);
  return { ...request, proposed: proposed ?? null, person: person ?? null, messages };
}

async function readRequests(scope: Scope, where: Sql): Promise<RequestItem[]> {
  const territoryId = houseOf(scope);
  const stored = await scope.rows<Stored>(sql`
    select r.id, case when r.host_territory_id = ${territoryId} then 'HOST' else 'HOME' end as side, r.state,
      o.id as "operationId", o.name as "operationName", m.name as "communeName", t.house_name as "otherHouse", r.trade,
      r.starts_on as "startsOn", r.asked_on as "askedOn", r.expires_on as "expiresOn"
    from mutualisation_request r join operation o on o.id = r.operation_id join commune m on m.code = o.commune_code
    join territory t on t.id = case when r.host_territory_id = ${territoryId} then r.home_territory_id else r.host_territory_id end
    where ${territoryId} in (r.host_territory_id, r.home_territory_id) and ${where}
    order by r.id desc limit 500`);
  return stored.map((one) => {
    const state = stateOn(one.state, one.expiresOn as CalendarDay, scope.today);
    return { ...one, state, moves: movesOf(state, one.side as RequestSide) };
  });
}
