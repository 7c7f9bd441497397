import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { InstallationStepState } from './first-steps.view.js';

const NO_COUNT = { count: null, of: null };

interface InstallationFacts {
  readonly communes: number;
  readonly houses: number;
  readonly opened: number;
  readonly hasEntered: boolean;
  readonly hasMetropolis: boolean;
}

/** How far an administrator has gone towards houses that work. An account counts while it may sign in. */
export async function installationStates(scope: Scope): Promise<InstallationStepState[]> {
  const { communes, houses, opened, hasEntered, hasMetropolis } = await readFacts(scope);
  return [
    { ...NO_COUNT, step: 'TERRITORIES', isDone: communes > 0, count: communes },
    { ...NO_COUNT, step: 'FIRST_ACCOUNT', isDone: opened > 0 },
    { ...NO_COUNT, step: 'FIRST_ENTRY', isDone: hasEntered },
    { ...NO_COUNT, step: 'EVERY_HOUSE', isDone: houses > 0 && opened === houses, count: opened, of: houses },
    { ...NO_COUNT, step: 'METROPOLIS', isDone: hasMetropolis },
  ];
}

function readFacts(scope: Scope): Promise<InstallationFacts> {
  return scope.one<InstallationFacts>(sql`
    with house as materialized (
      select t.id from territory t where not t.is_outside and exists (select from commune_territory ct
        where ct.territory_id = t.id and daterange(ct.valid_from, ct.valid_to, '[]') @> ${scope.today}::date)),
    account as materialized (
      select u.role, u.territory_id, u.password_hash is not null
          or exists (select from session s where s.user_id = u.id) as has_entered
      from app_user u where not u.is_disabled)
    select (select count(*)::integer from commune_territory ct
        where daterange(ct.valid_from, ct.valid_to, '[]') @> ${scope.today}::date) as communes,
      (select count(*)::integer from house) as houses,
      (select count(*)::integer from house h where exists (select from account a where a.territory_id = h.id)) as opened,
      exists (select from account a where a.territory_id is not null and a.has_entered) as "hasEntered",
      exists (select from account a where a.role = 'METROPOLIS') as "hasMetropolis"`);
}
