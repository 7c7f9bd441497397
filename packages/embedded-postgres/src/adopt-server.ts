import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Cluster } from './cluster.js';
import { tryConnect } from './connect.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { readPostmasterFile, retirePostmasterFile } from './postmaster-file.js';
import { isRunning, isRunningPostgres, looksAlive } from './process-state.js';
import type { Server, ServerExit } from './server.js';

const ADOPTION_TIMEOUT = 120_000;
const WATCH_EVERY = 500;

/**
 * The server already running on the cluster, whoever started it, once it answers; undefined when none runs, with
 * the file of a dead one made harmless.
 */
export async function adoptServer(cluster: Cluster): Promise<Server | undefined> {
  const deadline = Date.now() + ADOPTION_TIMEOUT;
  while (Date.now() < deadline) {
    const file = await readPostmasterFile(cluster.folder);
    if (!file) return undefined;
    if (!isRunningPostgres(file.pid)) {
      if (looksAlive(file.pid)) await retirePostmasterFile(cluster.folder, file.pid);
      return undefined;
    }
    const connection = await tryConnect(cluster, file.port);
    if (connection) return adopted(file.pid, file.port, connection);
    await pause(20);
  }
  throw new EmbeddedPostgresError(
    'server-not-started',
    `A PostgreSQL server already runs on ${cluster.folder} and does not answer; its log is server.log there.`,
  );
}

function adopted(pid: number, port: number, connection: pg.Client): Server {
  return { pid, port, adopted: true, connection, exited: watchExit(pid) };
}

/** Only a parent is told that a process ended: of an adopted one we look at the pid. */
function watchExit(pid: number): Promise<ServerExit> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(pid)) return;
      clearInterval(timer);
      resolve({ code: null, signal: null });
    }, WATCH_EVERY);
    timer.unref();
  });
}
