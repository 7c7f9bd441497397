import pg from 'pg';

/** Row-level security is forced on the owner too: a fixture says that it is the installation. */
export const AS_INSTALLATION = '-c clausier.role=INSTALLATION';

/** Runs `work` on its own connection to a server. */
export async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'clausier-tests',
    options: AS_INSTALLATION,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same address with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
