import pg from 'pg';
import { withDatabase } from '../../database/administer.js';
import { type ServerProcess, startServer } from '../../faults/server-process.js';
import { generateFrance } from './france/generate-france.js';
import { authorityEmail, houseEmail, METROPOLIS_EMAIL } from './france/organisations.js';
import type { Size } from './france/sizes.js';
import { type ReadAnswer, type Reader, signInToRead } from './reader.js';

const api = (file: string) => import(`@clausier/api/dist/${file}`);
const PASSWORD = 'une phrase de passe pour mesurer';

/** A base with its server, and who is signed in to it. */
export interface Country {
  readonly size: Size;
  /** A year that is told, in the middle of what there is. */
  readonly year: number;
  readonly server: ServerProcess;
  readonly metropolis: Reader;
  house(territory: number): Promise<Reader>;
  authority(territory: number): Promise<Reader>;
  /** SQL by hand, with the application's login, as the metropolis. */
  readonly byHand: pg.Client;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** Opens the base of a size, which is made if it is not there yet. */
export async function openCountry(
  clusterUrl: string,
  name: string,
  size: Size,
  say: (line: string) => void,
): Promise<Country> {
  const ownerUrl = withDatabase(clusterUrl, name);
  const admin = new pg.Client({ connectionString: clusterUrl });
  await admin.connect();
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await admin.query(`create database ${name}`);
  await admin.end();
  await (await api('database/opening/migrate.js')).migrate(ownerUrl);
  if (rowCount === 0) {
    say(`Making ${size.lines} lines`);
    const { hashPassword } = await api('identity/passwords/hash-password.js');
    await generateFrance(ownerUrl, size, await hashPassword(PASSWORD), say);
  }
  const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
  const { openApplicationLogin } = await api('database/opening/application-login.js');
  const byHand = new pg.Client({ connectionString: await openApplicationLogin(ownerUrl) });
  await byHand.connect();
  await byHand.query(`set clausier.role = 'METROPOLIS'`);
  const clients = new Map<string, Promise<Reader>>();
  const enter = (email: string): Promise<Reader> => {
    const entered = clients.get(email) ?? signInToRead(server.url, email, PASSWORD);
    clients.set(email, entered);
    return entered;
  };
  return {
    size,
    year: size.firstYear + Math.floor(size.years / 2),
    server,
    metropolis: await enter(METROPOLIS_EMAIL),
    house: (territory) => enter(houseEmail(territory)),
    authority: (territory) => enter(authorityEmail(territory)),
    byHand,
    ownerUrl,
    async close() {
      await byHand.end();
      await server.stop();
    },
  };
}

/** Asks, and fails when the answer is not good. */
export async function ask(client: Reader, path: string): Promise<ReadAnswer> {
  const answer = await client.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return answer;
}
