import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { adoptServer } from './adopt-server.js';
import { findBinaries } from './binaries/find-binaries.js';
import { runnableBinaries } from './binaries/runnable-binaries.js';
import type { Cluster, SentenceLog } from './cluster.js';
import { urlOf } from './connect.js';
import { ensureCluster } from './create-cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { becomeKeeper, forgetKeeper, hasLiveKeeper } from './keeper.js';
import { freePort, launchServer } from './launch-server.js';
import { prepareOwner } from './prepare-owner.js';
import type { Server, ServerExit } from './server.js';
import { serverAccount } from './server-account.js';
import { stopServer } from './stop-server.js';
import { supervise } from './supervise.js';

export interface EmbeddedPostgresOptions {
  /** The cluster lives in its `postgres` subfolder. */
  dataDir: string;
  /** On unless the data is thrown away after the tests. */
  fsync?: boolean;
  /** Start the server again, on the same port, when it dies. */
  respawn?: boolean;
  /** Gives the owner CREATEDB: tests clone databases, the application does not. */
  ownerCreatesDatabases?: boolean;
  /** Receives sentences for a person. */
  log?: SentenceLog;
  /** Called when the server ends without having been stopped through `stop`. */
  onExit?: (exit: ServerExit) => void;
}

export interface EmbeddedPostgres {
  /** The database `clausier`, for its owner of the same name, who is not a superuser. */
  ownerUrl: string;
  /** Whether the server was already running. */
  adopted: boolean;
  /** The pid of the server now; it changes when the server is started again. */
  pid(): number;
  /** Stops the server, unless another living process started it: that one keeps it. */
  stop(): Promise<void>;
}

const START_TIMEOUT = 150_000;

/**
 * Starts PostgreSQL on `dataDir`, creating the cluster, the owner and the database the first time, or adopts the
 * server a killed process left running. Two starts at once share one server. Fails with EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const cluster = await openCluster(options);
  const server = await adoptOrLaunch(cluster, options.fsync ?? true);
  log(server.adopted ? 'Adopted the PostgreSQL already running.' : 'PostgreSQL is started.');
  let keeps = !server.adopted || !hasLiveKeeper(cluster.folder, server.pid);
  if (keeps) becomeKeeper(cluster.folder, server.pid);
  await prepareOwner(server.connection, cluster.credentials, options.ownerCreatesDatabases ?? false);
  await server.connection.end();
  // On the port already handed out: the pools of our caller find the server again by themselves.
  const restart = async () => {
    const again = await adoptOrLaunch(cluster, options.fsync ?? true, server.port);
    await again.connection.end();
    if (!again.adopted) keeps = true;
    return again;
  };
  const supervised = supervise(server, {
    log,
    onExit: options.onExit,
    restart: options.respawn ? restart : undefined,
  });
  return {
    ownerUrl: urlOf(cluster, server.port, 'clausier'),
    adopted: server.adopted,
    pid: supervised.pid,
    stop: () => supervised.stop((pid) => stopIfKept(cluster, pid, keeps)),
  };
}

async function openCluster(options: EmbeddedPostgresOptions): Promise<Cluster> {
  const folder = path.resolve(options.dataDir, 'postgres');
  const account = serverAccount();
  const native = await runnableBinaries(findBinaries(), account);
  const credentials = await ensureCluster(folder, native, account, options.fsync ?? true);
  return { folder, native, account, credentials };
}

async function adoptOrLaunch(cluster: Cluster, fsync: boolean, wantedPort?: number): Promise<Server> {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    const port = wantedPort ?? (await freePort());
    const server = (await adoptServer(cluster)) ?? (await launchServer(cluster, port, fsync));
    if (server) return server;
    await pause(50);
  }
  throw new EmbeddedPostgresError(
    'server-not-started',
    `PostgreSQL could not start on ${cluster.folder}; its log is server.log there.`,
  );
}

async function stopIfKept(cluster: Cluster, pid: number, keeps: boolean): Promise<void> {
  if (!keeps && hasLiveKeeper(cluster.folder, pid)) return;
  await stopServer(cluster, pid);
  forgetKeeper(cluster.folder, pid);
}
