import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

const INVALID_PASSWORD = '28P01';
const INVALID_AUTHORIZATION = '28000';
const ITERATIONS = 4096;
const ATTEMPTS = 5;

/**
 * Gives the application a login of its own, member of `clausier_app` and nothing else, and returns its address: `reset role`
 * brings it nowhere, whatever a request manages to run. The login is named after the owner and shared by the owner's
 * databases; its password is derived from the owner's, so that several servers agree on it without a file. An owner without
 * a password (the server trusts it) gets a random one at each start.
 */
export async function openApplicationLogin(ownerUrl: string): Promise<string> {
  const owner = new URL(ownerUrl);
  const login = `clausier_login_of_${decodeURIComponent(owner.username)}`;
  const secret = decodeURIComponent(owner.password) || randomBytes(32).toString('base64url');
  const password = createHmac('sha256', secret).update('clausier application login').digest('base64url');
  const address = new URL(ownerUrl);
  address.username = encodeURIComponent(login);
  address.password = encodeURIComponent(password);
  for (let attempt = 1; !(await canEnter(address.href)); attempt++) {
    if (attempt > ATTEMPTS)
      throw new Error(`PostgreSQL refuses the login ${login}: see DATABASE_APP_URL in the README.`);
    await makeLogin(ownerUrl, login, password);
  }
  return address.href;
}

/** True when the login exists, has this password and the application's rights. */
async function canEnter(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(`select pg_has_role('clausier_app', 'usage') as "isMember"`);
    return rows[0].isMember;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === INVALID_PASSWORD || code === INVALID_AUTHORIZATION) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Two servers starting at once may both do this: who comes second finds a row changed under it, and tries again. */
async function makeLogin(ownerUrl: string, login: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = pg.escapeIdentifier(login);
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [login]);
    if (rowCount === 0)
      await client.query(`create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls`);
    await client.query(`alter role ${name} password ${pg.escapeLiteral(verifierOf(password))}`);
    await client.query(`grant clausier_app to ${name}`);
    // So that the owner may end the application's connections, to restore or drop a database.
    await client.query(`grant ${name} to current_user`);
  } catch (error) {
    const { code } = error as { code?: string };
    const RACES = ['23505', '42710', 'XX000'];
    if (code === undefined || !RACES.includes(code)) {
      throw new Error(
        `The owner of the database could not prepare the login ${login} (${(error as Error).message}): ` +
          'let it create roles, or give the address of a member of clausier_app in DATABASE_APP_URL.',
      );
    }
  } finally {
    await client.end();
  }
}

/** What PostgreSQL keeps of a password (RFC 5802): sent in its place, so that no log of statements ever holds it. */
function verifierOf(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${keyOf('Server Key').toString('base64')}`;
}
