import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, dataArgument, pgdataOf } from './cluster.js';
import { tryConnect } from './connect.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { becomeKeeper, forgetKeeper } from './keeper.js';
import type { Server, ServerExit } from './server.js';
import { serverEnvironment } from './server-environment.js';
import { settingsArguments } from './server-settings.js';

const LOG_LIMIT = 5_000_000;
const READY_TIMEOUT = 120_000;

/** Why PostgreSQL gives up at once although another try can succeed. */
const PASSING = [
  'lock file "postmaster.pid"',
  'shared memory block',
  'could not bind',
  'Address already in use',
];

/**
 * Starts PostgreSQL on the cluster as our direct child and waits until it answers. Undefined when it gave up for
 * a passing reason: another server came first, the last processes of a killed one are leaving, the port was taken.
 */
export async function launchServer(
  cluster: Cluster,
  port: number,
  fsync: boolean,
): Promise<Server | undefined> {
  const logFile = path.join(cluster.folder, 'server.log');
  const logStart = rotate(logFile);
  const child = spawnPostgres(cluster, port, fsync, logFile);
  if (child.pid) becomeKeeper(cluster.folder, child.pid);
  const exited = exitOf(child);
  const connection = await firstConnection(cluster, port, exited);
  if (connection && child.pid) return { pid: child.pid, port, adopted: false, connection, exited };
  if (child.pid) forgetKeeper(cluster.folder, child.pid);
  const said = readFileSync(logFile).subarray(logStart).toString('utf8');
  if (PASSING.some((reason) => said.includes(reason))) return undefined;
  child.kill('SIGQUIT');
  throw new EmbeddedPostgresError(
    'server-not-started',
    `PostgreSQL did not start:\n${said.trim().slice(-2000)}`,
  );
}

function spawnPostgres(cluster: Cluster, port: number, fsync: boolean, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(
    path.join(cluster.native, 'bin', 'postgres'),
    ['-D', dataArgument(cluster.folder, cluster.account), ...settingsArguments(port, fsync)],
    {
      ...cluster.account,
      cwd: pgdataOf(cluster.folder),
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      // Its own process group: Ctrl+C in the terminal is for us, we stop the server last.
      detached: true,
      windowsHide: true,
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

/** The end of the child; a program that could not even be spawned has ended too. */
function exitOf(child: ChildProcess): Promise<ServerExit> {
  return once(child, 'exit').then(
    ([code, signal]) => ({ code, signal }),
    () => ({ code: null, signal: null }),
  );
}

async function firstConnection(cluster: Cluster, port: number, exited: Promise<ServerExit>) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  const deadline = Date.now() + READY_TIMEOUT;
  while (!gone && Date.now() < deadline) {
    const connection = await tryConnect(cluster, port);
    if (connection) return connection;
    await pause(20);
  }
  return undefined;
}

/** Keeps the log of the last start when it is large; answers where the next lines will begin. */
function rotate(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

/** A TCP port of 127.0.0.1 that nothing uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return address.port;
}
