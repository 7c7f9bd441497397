import sql, { type Sql } from 'sql-template-tag';
import { operationsInScope } from '../contracts/operations/operations-in-scope.js';
import type { Scope } from '../database/scope.js';
import { isOwnPerson, peopleInScope } from '../participants/participant-scope.js';
import type { AuthorityHit, FirmHit, OperationHit, PersonHit, PublicContractHit } from './found.js';

type Ids = readonly number[];

const among = (ids: Ids): Sql => sql`any (${[...ids]}::integer[])`;
const asFound = (ids: Ids, column: Sql): Sql =>
  sql`order by array_position(${[...ids]}::integer[], ${column})`;

/** What matters under the name of each thing found, in the order it was found; nothing asked when nothing was found. */
export async function readOperationHits(scope: Scope, ids: Ids): Promise<OperationHit[]> {
  if (ids.length === 0) return [];
  return scope.rows<OperationHit>(sql`
    select o.id, o.name, o.reference, m.name as "communeName", a.name as "authorityName", t.name as "territoryName", o.status,
      ${isOwn(scope)} as "isOwn"
    from operation o join commune m on m.code = o.commune_code
    join contracting_authority a on a.id = o.authority_id join territory t on t.id = o.territory_id
    where o.id = ${among(ids)} and ${operationsInScope(scope.actor, 'o')} ${asFound(ids, sql`o.id`)}`);
}

export async function readPublicContractHits(scope: Scope, ids: Ids): Promise<PublicContractHit[]> {
  if (ids.length === 0) return [];
  return scope.rows<PublicContractHit>(sql`
    select c.id, c.number, c.subject, o.id as "operationId", o.name as "operationName", ${isOwn(scope)} as "isOwn"
    from public_contract c join operation o on o.id = c.operation_id
    where c.id = ${among(ids)} and ${operationsInScope(scope.actor, 'o')} ${asFound(ids, sql`c.id`)}`);
}

export async function readPersonHits(scope: Scope, ids: Ids): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const { territoryId } = scope.actor;
  const hits = sql`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.born_on as "bornOn", own.is as "isOwn",
      case when own.is then home.commune end as "communeName", work.employer
    from participant p
    cross join lateral (select ${isOwnPerson(scope, sql`p.id`)} as is) own
    left join lateral (
      select m.name as commune from participant_residence r join commune m on m.code = r.commune_code
      where r.participant_id = p.id and daterange(r.valid_from, r.valid_to, '[]') @> ${scope.today}::date) home on true
    left join lateral (
      select f.name as employer from employment_contract c join firm f on f.id = c.firm_id
      where c.participant_id = p.id and c.started_on <= ${scope.today} and coalesce(c.ended_on, 'infinity') >= ${scope.today}
        and (own.is or exists (select 1 from assignment a where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId}))
      order by c.started_on desc, c.id desc limit 1) work on true
    where p.id = ${among(ids)} and p.anonymised_on is null and p.id in (${peopleInScope(scope)}) ${asFound(ids, sql`p.id`)}`;
  return scope.about(ids, () => scope.rows<PersonHit>(hits));
}

export async function readFirmHits(scope: Scope, ids: Ids): Promise<FirmHit[]> {
  if (ids.length === 0) return [];
  return scope.rows<FirmHit>(sql`
    select f.id, f.name, f.siret, f.kind, m.name as "communeName" from firm f left join commune m on m.code = f.commune_code
    where f.id = ${among(ids)} and ${readsDirectory(scope)} ${asFound(ids, sql`f.id`)}`);
}

export async function readAuthorityHits(scope: Scope, ids: Ids): Promise<AuthorityHit[]> {
  if (ids.length === 0) return [];
  return scope.rows<AuthorityHit>(sql`
    select a.id, a.name, a.siret, m.name as "communeName"
    from contracting_authority a left join commune m on m.code = a.commune_code
    where a.id = ${among(ids)} and ${readsDirectory(scope)} ${asFound(ids, sql`a.id`)}`);
}

/** Firms and authorities are a directory for houses, the metropolis and the administrator. */
const readsDirectory = ({ actor }: Scope): Sql =>
  sql`${actor.territoryId !== null || actor.role === 'METROPOLIS' || actor.role === 'ADMINISTRATOR'}`;

const isOwn = ({ actor }: Scope): Sql => sql`coalesce(o.territory_id = ${actor.territoryId}::integer, false)`;
