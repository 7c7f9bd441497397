import { administer, withDatabase } from '../../database/administer.js';
import { dropDatabase } from '../../database/drop-database.js';
import { createTestDatabase, currentTemplate } from '../../database/test-database.js';

/** The whole product, web and API on one port, on a database of its own. */
export interface Product {
  readonly url: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The compiled server: scenarios try what is shipped. */
interface Server {
  listen(port: number, host: string): Promise<unknown>;
  getUrl(): Promise<string>;
  close(): Promise<void>;
}

const API = '@clausier/api/dist';

/** Any key: it seals the second factors of one product, which lasts as long as its test. */
const SECRET_KEY = 'the secret key of an installation under test';

/** Where a story reads the messages of the product. */
export interface Mail {
  readonly smtpUrl: string;
  readonly from: string;
  readonly publicUrl: string;
}

/** The product with the demonstration, loaded once for all scenarios of a run and cloned for each. */
export async function openDemonstration(mail?: Mail): Promise<Product> {
  const database = await createTestDatabase(await demonstrationTemplate());
  return open(database, mail);
}

/** The product as it is on its first day: reference data, nothing else. */
export async function openEmpty(administrator: { email: string; password: string }): Promise<Product> {
  const database = await createTestDatabase();
  await prepare(database.ownerUrl, {
    isDemonstration: false,
    firstAdministrator: { ...administrator, name: 'Administratrice' },
  });
  return open(database);
}

async function open(database: { ownerUrl: string; drop(): Promise<void> }, mail?: Mail): Promise<Product> {
  const { createApp } = (await import(`${API}/http/create-app.js`)) as {
    createApp(options: {
      databaseUrl: string;
      secretKey: string;
      logs: boolean;
      undeclaredFields: 'refuse';
      mail?: Mail | undefined;
    }): Promise<Server>;
  };
  const { openApplicationLogin } = (await import(`${API}/database/opening/application-login.js`)) as {
    openApplicationLogin(ownerUrl: string): Promise<string>;
  };
  const databaseUrl = await openApplicationLogin(database.ownerUrl);
  const app = await createApp({
    databaseUrl,
    secretKey: SECRET_KEY,
    logs: false,
    undeclaredFields: 'refuse',
    mail,
  });
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    ownerUrl: database.ownerUrl,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function prepare(ownerUrl: string, settings: object): Promise<void> {
  const { prepareInstallation } = (await import(`${API}/prepare-installation.js`)) as {
    prepareInstallation(ownerUrl: string, settings: object): Promise<string[]>;
  };
  await prepareInstallation(ownerUrl, settings);
}

/** Loads the demonstration into a template database unless another test file of this run did. */
async function demonstrationTemplate(): Promise<string> {
  const { serverUrl, name } = currentTemplate();
  const demonstration = `${name}_demo`;
  await administer(serverUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [demonstration]);
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and not datallowconn',
      [demonstration],
    );
    if (rowCount === 0) {
      await dropDatabase(client, demonstration);
      await client.query(`create database ${demonstration} template ${name} strategy file_copy`);
      await prepare(withDatabase(serverUrl, demonstration), { isDemonstration: true });
      await client.query(`alter database ${demonstration} allow_connections false`);
    }
    await client.query(`select pg_advisory_unlock(hashtext($1))`, [demonstration]);
  });
  return demonstration;
}
