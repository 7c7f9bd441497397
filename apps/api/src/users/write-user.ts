import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { giveReason } from '../participants/file/give-reason.js';
import { conflict, forbidden, ruleBroken } from '../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../platform/saved-version.js';
import { AppUserRow } from './app-user.row.js';
import { isKept, refuseUnkept } from './kept-accounts.js';
import type { ChangedUser, NewUser } from './new-user.js';
import { scopeOfRole } from './scope-of-role.js';

const REFUSALS = {
  app_user_email_once: () => conflict('user-email-taken', 'email'),
  app_user_firm_fk: () => ruleBroken('user-scope-unknown', 'firmId'),
  app_user_authority_fk: () => ruleBroken('user-scope-unknown', 'authorityId'),
};

/**
 * Opens an account that has no password yet: a link lets its owner choose one. Throws `user-email-taken`,
 * `user-scope-unknown`, `user-scope-not-of-role`, `field-missing`, `forbidden`.
 */
export async function createUser(scope: Scope, input: NewUser): Promise<SavedVersion> {
  const scopes = scopeOfRole(input);
  refuseUnkept(scope.actor, input);
  await refuseOtherTerritory(scope, scopes.territoryId);
  const values = { ...input, ...scopes, passwordHash: null, isDisabled: false, isDemonstration: false };
  const id = await naming(REFUSALS, insertRow(scope, AppUserRow, values));
  return savedVersion(scope, 'app_user', id);
}

/**
 * Changes an account. Whoever loses it, or acts for something else from now on, is signed out, by the database itself.
 * Throws what `createUser` does, `last-administrator`, `demonstration-account-kept`, `not-found`, `version-stale`.
 */
export async function changeUser(
  scope: Scope,
  id: number,
  { version, reason, ...input }: ChangedUser,
): Promise<SavedVersion> {
  await scope.one(sql`select u.id from app_user u where u.id = ${id} and ${isKept(scope.actor)}`);
  const scopes = scopeOfRole(input);
  refuseUnkept(scope.actor, input);
  await refuseOtherTerritory(scope, scopes.territoryId);
  await keepDemonstration(scope, id, { ...input, ...scopes });
  await keepAnAdministrator(scope, id, input);
  if (reason) await giveReason(scope, reason);
  await naming(REFUSALS, updateVersion(scope, AppUserRow, { id, version }, { ...input, ...scopes }));
  return savedVersion(scope, 'app_user', id);
}

/** Refuses to make a link for an account the actor does not keep (`not-found`), or for oneself (`link-for-oneself`). */
export async function refuseLinkFor(scope: Scope, id: number): Promise<void> {
  await scope.one(sql`select u.id from app_user u where u.id = ${id} and ${isKept(scope.actor)}`);
  // Whoever borrows an open session must not be able to keep the account.
  if (id === scope.actor.userId) throw forbidden('link-for-oneself');
}

/** Nobody works for the outside of the metropolis: no house is there. */
async function refuseOtherTerritory(scope: Scope, territoryId: number | null): Promise<void> {
  if (territoryId === null) return;
  const found = await scope.first(sql`select id from territory where id = ${territoryId} and not is_outside`);
  if (!found) throw ruleBroken('user-scope-unknown', 'territoryId');
}

/** An account that every visitor of the demonstration signs in with: one of them must not lock the others out. */
async function keepDemonstration(
  scope: Scope,
  id: number,
  input: Omit<ChangedUser, 'version' | 'reason'> & ReturnType<typeof scopeOfRole>,
): Promise<void> {
  const changed = await scope.first(sql`
    select id from app_user where id = ${id} and is_demonstration and (
      ${input.isDisabled}::boolean or email <> ${input.email}
      or (role, territory_id, firm_id, authority_id) is distinct from
        (${input.role}::text, ${input.territoryId}::integer, ${input.firmId}::integer, ${input.authorityId}::integer))`);
  if (changed) throw ruleBroken('demonstration-account-kept');
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
