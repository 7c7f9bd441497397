import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Cluster, pgdataOf } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRunning, isRunningPostgres } from './process-state.js';

const FAST_TIMEOUT = 30_000;
const IMMEDIATE_TIMEOUT = 10_000;

/**
 * Stops a server, our child or an adopted one: sessions are cut and work not committed is rolled back; if that
 * takes too long it is ended at once and recovers from its journal at the next start.
 */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (!isRunningPostgres(pid)) return;
  await signal(cluster, pid, 'fast');
  if (await endsWithin(pid, FAST_TIMEOUT)) return;
  await signal(cluster, pid, 'immediate');
  if (await endsWithin(pid, IMMEDIATE_TIMEOUT)) return;
  throw new EmbeddedPostgresError('server-not-stopped', `PostgreSQL (process ${pid}) does not stop.`);
}

async function signal(cluster: Cluster, pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  if (process.platform === 'win32') {
    const program = path.join(cluster.native, 'bin', 'pg_ctl');
    await promisify(execFile)(program, ['stop', '-W', '-m', mode, '-D', pgdataOf(cluster.folder)]);
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
}
