import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { hashPassword } from '../identity/passwords/hash-password.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../platform/saved-version.js';
import { AppUserRow } from './app-user.row.js';
import type { ChangedUser, NewPassword, NewUser } from './new-user.js';
import { scopeOfRole } from './scope-of-role.js';

const REFUSALS = {
  app_user_email_once: () => conflict('user-email-taken', 'email'),
  app_user_firm_fk: () => ruleBroken('user-scope-unknown', 'firmId'),
  app_user_authority_fk: () => ruleBroken('user-scope-unknown', 'authorityId'),
};

/**
 * Opens an account with its initial password. Throws `user-email-taken`, `user-scope-unknown`,
 * `user-scope-not-of-role`, `field-missing`.
 */
export async function createUser(scope: Scope, { password, ...input }: NewUser): Promise<SavedVersion> {
  const scopes = scopeOfRole(input);
  await refuseOtherTerritory(scope, scopes.territoryId);
  const values = {
    ...input,
    ...scopes,
    passwordHash: await hashPassword(password),
    isDisabled: false,
    isDemonstration: false,
  };
  const id = await naming(REFUSALS, insertRow(scope, AppUserRow, values));
  return savedVersion(scope, 'app_user', id);
}

/**
 * Changes an account. Whoever loses it, or acts for something else from now on, is signed out. Throws what
 * `createUser` does, `last-administrator`, `not-found`, `version-stale`.
 */
export async function changeUser(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedUser,
): Promise<SavedVersion> {
  const scopes = scopeOfRole(input);
  await refuseOtherTerritory(scope, scopes.territoryId);
  await keepAnAdministrator(scope, id, input);
  const { isSame } = await scope.one<{ isSame: boolean }>(sql`
    select (role, territory_id, firm_id, authority_id) is not distinct from
      (${input.role}::text, ${scopes.territoryId}::integer, ${scopes.firmId}::integer, ${scopes.authorityId}::integer)
      as "isSame"
    from app_user where id = ${id}`);
  await naming(REFUSALS, updateVersion(scope, AppUserRow, { id, version }, { ...input, ...scopes }));
  if (input.isDisabled || !isSame) await closeSessions(scope, id);
  return savedVersion(scope, 'app_user', id);
}

/** Gives an account a new initial password and signs it out everywhere. Throws `not-found`. */
export async function setPassword(
  scope: Scope,
  id: number,
  { password }: NewPassword,
): Promise<SavedVersion> {
  await scope.one(sql`select id from app_user where id = ${id}`);
  const passwordHash = await hashPassword(password);
  await scope.run(sql`update app_user set password_hash = ${passwordHash} where id = ${id}`);
  await closeSessions(scope, id);
  return savedVersion(scope, 'app_user', id);
}

async function closeSessions(scope: Scope, userId: number): Promise<void> {
  await scope.run(sql`delete from session where user_id = ${userId}`);
}

/** Nobody works for the outside of the metropolis: no house is there. */
async function refuseOtherTerritory(scope: Scope, territoryId: number | null): Promise<void> {
  if (territoryId === null) return;
  const found = await scope.first(sql`select id from territory where id = ${territoryId} and not is_outside`);
  if (!found) throw ruleBroken('user-scope-unknown', 'territoryId');
}

/** Two administrators who demote each other at the same time wait for one another here. */
async function keepAnAdministrator(
  scope: Scope,
  id: number,
  input: Pick<ChangedUser, 'role' | 'isDisabled'>,
): Promise<void> {
  if (input.role === 'ADMINISTRATOR' && !input.isDisabled) return;
  const active = await scope.rows<{ id: number }>(sql`
    select id from app_user where role = 'ADMINISTRATOR' and not is_disabled order by id for update`);
  if (active.length === 1 && active[0]!.id === id) {
    throw ruleBroken('last-administrator', input.isDisabled ? 'isDisabled' : 'role');
  }
}
