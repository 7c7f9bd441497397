import pg from 'pg';
import type { Cluster } from './cluster.js';

/** The address of a database of the cluster for one of its roles. */
export function urlOf(cluster: Cluster, port: number, role: 'postgres' | 'clausier'): string {
  const { superuser, owner } = cluster.credentials;
  return `postgresql://${role}:${role === 'postgres' ? superuser : owner}@127.0.0.1:${port}/${role}`;
}

/**
 * A superuser's connection, or undefined when the server does not answer yet. Being accepted proves that it is
 * our cluster: nobody else knows the password, and SCRAM makes the server prove that it does.
 */
export async function tryConnect(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: 5000,
    application_name: 'clausier-keeper',
  });
  // A server that dies during the conversation also emits an error, which would end our process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return undefined;
  }
}
