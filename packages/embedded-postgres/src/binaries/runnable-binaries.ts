import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import type { ServerAccount } from '../server-account.js';
import { serverEnvironment } from '../server-environment.js';

/**
 * A folder of binaries that `account` can really execute: the given one, or a copy in a readable place
 * when the checkout is closed to that account (a folder under /root, a umask of 077).
 */
export async function runnableBinaries(native: string, account: ServerAccount | undefined): Promise<string> {
  const failure = whyNotRunnable(native, account);
  if (!failure) return native;
  if (account) {
    const copy = await copyForEveryone(native);
    if (!whyNotRunnable(copy, account)) return copy;
  }
  throw new EmbeddedPostgresError(
    'binaries-unusable',
    `The embedded PostgreSQL does not run on this machine (${failure}): set DATABASE_URL to a PostgreSQL 18 database.`,
  );
}

function whyNotRunnable(native: string, account: ServerAccount | undefined): string | undefined {
  const probe = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: path.parse(native).root,
    env: serverEnvironment(),
    encoding: 'utf8',
    windowsHide: true,
  });
  if (probe.error) return probe.error.message;
  return probe.status === 0 ? undefined : probe.stderr.trim();
}

async function copyForEveryone(native: string): Promise<string> {
  const { ino, mtimeMs } = await stat(path.join(native, 'bin', 'postgres'));
  const target = path.join(os.tmpdir(), `clausier-postgres-${ino}-${Math.trunc(mtimeMs)}`);
  if (await isOurs(target)) return target;
  const draft = await mkdtemp(path.join(os.tmpdir(), 'clausier-postgres-'));
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToEveryone(draft);
  // Another process may have finished the same copy first, or a stranger may hold the name: keep ours then.
  return rename(draft, target).then(
    () => target,
    async () => {
      if (!(await isOurs(target))) return draft;
      await rm(draft, { recursive: true });
      return target;
    },
  );
}

/** A temporary folder is open to every user: only a copy that nobody else could have written is executed. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToEveryone(child);
    else if (entry.isFile()) await chmod(child, (await stat(child)).mode & 0o100 ? 0o755 : 0o644);
  }
}
