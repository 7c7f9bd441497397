import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Credentials, dataArgument, pgdataOf } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';
import { serverEnvironment } from './server-environment.js';

const MAJOR = '18';
const CREDENTIALS = 'credentials.json';

/**
 * The passwords of the cluster in `folder`, created by `initdb` the first time. Built beside and renamed when
 * complete, so that neither a crash nor two starts at once can leave half a cluster.
 */
export async function ensureCluster(
  folder: string,
  native: string,
  account: ServerAccount | undefined,
  fsync: boolean,
): Promise<Credentials> {
  const existing = await readCredentials(folder);
  if (existing) return existing;
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.new-`);
  try {
    await fill(draft, native, account, fsync);
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    const winner = await readCredentials(folder);
    if (winner) return winner;
    throw new EmbeddedPostgresError(
      'cluster-not-created',
      `No database could be created in ${folder}.`,
      cause,
    );
  }
  return (await readCredentials(folder))!;
}

async function readCredentials(folder: string): Promise<Credentials | undefined> {
  const text = await readFile(path.join(folder, CREDENTIALS), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const version = (await readFile(path.join(pgdataOf(folder), 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR) {
    throw new EmbeddedPostgresError(
      'version-mismatch',
      `The database in ${folder} was made by PostgreSQL ${version} and this is version ${MAJOR}: upgrade it first.`,
    );
  }
  return JSON.parse(text);
}

async function fill(draft: string, native: string, account: ServerAccount | undefined, fsync: boolean) {
  const pgdata = pgdataOf(draft);
  const passwordFile = path.join(draft, 'superuser.password');
  const credentials: Credentials = { superuser: randomPassword(), owner: randomPassword() };
  await mkdir(pgdata, { mode: 0o700 });
  await writeFile(passwordFile, credentials.superuser, { mode: 0o600 });
  if (account) {
    // mkdtemp closes the folder to others: the server's account has to cross it.
    for (const file of [draft, pgdata, passwordFile]) await chown(file, account.uid, account.gid);
  }
  const initdb = promisify(execFile);
  await initdb(path.join(native, 'bin', 'initdb'), initdbArguments(draft, account, fsync), {
    ...account,
    cwd: pgdata,
    env: serverEnvironment(),
    windowsHide: true,
  });
  await rm(passwordFile);
  await writeFile(path.join(draft, CREDENTIALS), JSON.stringify(credentials), { mode: 0o600 });
}

function initdbArguments(draft: string, account: ServerAccount | undefined, fsync: boolean): string[] {
  return [
    '-D',
    dataArgument(draft, account),
    '--username=postgres',
    '--pwfile=../superuser.password',
    '--auth=scram-sha-256',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--locale=C',
    '--encoding=UTF8',
    '--data-checksums',
    ...(fsync ? [] : ['--no-sync']),
  ];
}

function randomPassword(): string {
  return randomBytes(24).toString('hex');
}
