import type { EntityManager } from 'typeorm';
import { ownerDataSource } from './database/opening/data-source.js';
import { loadDemonstration } from './demonstration/load-demonstration.js';
import { hashPassword } from './identity/passwords/hash-password.js';
import { judgePassword, SHORTEST_PASSWORD } from './identity/passwords/password-rule.js';
import { Clock } from './platform/clock.js';
import type { Settings } from './platform/settings.js';
import { loadReference } from './reference/load-reference.js';

/**
 * What a start does after the migrations: reference data if absent, then the demonstration once, or without it the first
 * administrator. One transaction: a start killed half-way leaves nothing, and of two starts the second waits and finds
 * everything done. Returns the lines to print.
 */
export async function prepareInstallation(ownerUrl: string, settings: Settings): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    return await source.transaction(async (em) => {
      await em.query(`select pg_advisory_xact_lock(hashtext('clausier.prepare'))`);
      await loadReference(em);
      if (settings.isDemonstration) return loadDemonstration(em, new Clock().today());
      return openAdministration(em, settings.firstAdministrator);
    });
  } finally {
    await source.destroy();
  }
}

/** Creates the first administrator when there is none; says what to set when none is given. */
async function openAdministration(
  em: EntityManager,
  first: Settings['firstAdministrator'],
): Promise<string[]> {
  const [found] = await em.query<unknown[]>(
    `select 1 from app_user where role = 'ADMINISTRATOR' and not is_disabled and not is_demonstration limit 1`,
  );
  if (found) return [];
  if (!first) {
    return [
      'There is no administrator yet: set CLAUSIER_ADMIN_EMAIL and CLAUSIER_ADMIN_PASSWORD, then start again.',
    ];
  }
  await refuseWeakAdministrator(first);
  await em.query(
    `insert into app_user (email, name, password_hash, role) values ($1, $2, $3, 'ADMINISTRATOR')`,
    [first.email, first.name, await hashPassword(first.password)],
  );
  return [`Administrator created: ${first.email}`];
}

/** Stops a first start whose administrator would be guessed: nobody would change that password afterwards. */
async function refuseWeakAdministrator({
  email,
  name,
  password,
}: NonNullable<Settings['firstAdministrator']>): Promise<void> {
  const { refusal } = await judgePassword(password, [email, name]);
  if (refusal === null) return;
  throw new Error(
    `CLAUSIER_ADMIN_PASSWORD is refused (${refusal}): give at least ${SHORTEST_PASSWORD} characters that nobody would guess, ` +
      'such as four words that have nothing to do with each other.',
  );
}
