import { type Database, fresh, insert } from './database.js';
import { aSiret } from './siret.js';

export interface OrganisationFixture {
  id: number;
  siret: string;
  name: string;
}

export function anAuthority(db: Database, more: Record<string, unknown> = {}): Promise<OrganisationFixture> {
  const n = fresh();
  return insert(db, 'contracting_authority', { siret: aSiret(n), name: `Ville ${n}`, ...more });
}

export function aFirm(db: Database, more: Record<string, unknown> = {}): Promise<OrganisationFixture> {
  const n = fresh();
  return insert(db, 'firm', { siret: aSiret(n), name: `Entreprise ${n}`, kind: 'ENTREPRISE', ...more });
}

export interface UserFixture {
  id: number;
  email: string;
}

/** A user of a role; give the one scope the role needs (`territory_id`, `firm_id` or `authority_id`). The password hash opens nothing. */
export function aUser(db: Database, more: { role: string } & Record<string, unknown>): Promise<UserFixture> {
  const n = fresh();
  return insert(db, 'app_user', {
    email: `user${n}@example.org`,
    name: `User ${n}`,
    password_hash: 'none',
    ...more,
  });
}
