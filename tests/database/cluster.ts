import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readPostmasterFile } from '@clausier/embedded-postgres/postmaster-file';
import { isRunning, isRunningPostgres } from '@clausier/embedded-postgres/process-state';
import { startEmbeddedPostgres } from '@clausier/embedded-postgres/start-embedded-postgres';

const PREFIX = 'clausier-tests-';

export interface TestCluster {
  /** A role that may create databases and roles, and is not a superuser. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL the tests run on: TEST_DATABASE_URL when set, else a cluster in a temporary folder, without
 * fsync, that ends with this process whatever the way it ends.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { ownerUrl: given, stop: async () => undefined };
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ dataDir, fsync: false, ownerCreatesDatabases: true });
  const endNow = () => {
    killServer(postgres.pid());
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => process.exit(130);
  process.once('exit', endNow).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return {
    ownerUrl: postgres.ownerUrl,
    stop: async () => {
      process.off('exit', endNow).off('SIGINT', interrupted).off('SIGTERM', interrupted);
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Clusters of runs that were killed with no chance to clean: their folder names a process that is gone. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isRunning(owner)) continue;
    const dataDir = path.join(os.tmpdir(), name);
    const server = await readPostmasterFile(path.join(dataDir, 'postgres'));
    if (server && isRunningPostgres(server.pid)) killServer(server.pid);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** At once: nothing in this cluster is worth a clean shutdown. */
function killServer(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
