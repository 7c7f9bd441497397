import type { Database } from '@clausier/tests/builders/database';
import { aUser, type UserFixture } from '@clausier/tests/builders/organisations';
import { hashPassword } from '../passwords/hash-password.js';

/** The password of every account under test. */
export const PASSWORD = 'le canal de Roubaix au printemps';

/** One that somebody may choose in its place. */
export const OTHER_PASSWORD = 'un autre chemin vers la Deûle';

const PASSWORD_HASH = hashPassword(PASSWORD);

/** An account that `PASSWORD` opens; give the scope its role needs, as to `aUser`. */
export async function anAccount(db: Database, more: Parameters<typeof aUser>[1]): Promise<UserFixture> {
  return aUser(db, { password_hash: await PASSWORD_HASH, ...more });
}
