import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

let dataDir: string;
const started: EmbeddedPostgres[] = [];
const keepers: ChildProcess[] = [];

async function start(more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const postgres = await startEmbeddedPostgres({ dataDir, fsync: false, ...more });
  started.push(postgres);
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows[0]?.[0];
}

/** Another Node process that starts PostgreSQL and says its pid and address. */
async function startElsewhere(): Promise<{ keeper: ChildProcess; pid: number; ownerUrl: string }> {
  const script = `
    const { startEmbeddedPostgres } = await import('@clausier/embedded-postgres/start-embedded-postgres');
    const postgres = await startEmbeddedPostgres({ dataDir: process.argv[1] });
    console.log(JSON.stringify({ pid: postgres.pid(), ownerUrl: postgres.ownerUrl }));
    setInterval(() => undefined, 60_000);`;
  const keeper = spawn(process.execPath, ['--input-type=module', '--eval', script, dataDir], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  keepers.push(keeper);
  const [line] = await once(createInterface({ input: keeper.stdout! }), 'line');
  return { keeper, ...JSON.parse(line) };
}

async function kill(keeper: ChildProcess): Promise<void> {
  if (keeper.signalCode) return;
  keeper.kill('SIGKILL');
  await once(keeper, 'exit');
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'clausier-embedded-'));
});

afterEach(async () => {
  for (const keeper of keepers.splice(0)) await kill(keeper);
  for (const postgres of started.splice(0).reverse()) await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is version 18, sorts as French does, and its owner is not a superuser', async () => {
    const { ownerUrl, adopted } = await start();
    expect(adopted).toBe(false);
    expect(await ask(ownerUrl, `SELECT current_setting('server_version_num')::int / 10000`)).toBe(18);
    expect(await ask(ownerUrl, `SELECT 'côte' < 'coter'`)).toBe(true);
    expect(await ask(ownerUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false);
    expect(await ask(ownerUrl, 'SHOW data_checksums')).toBe('on');
  });

  it('lets its owner create the extensions and the roles the schema needs', async () => {
    const { ownerUrl } = await start();
    for (const extension of ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto']) {
      await ask(ownerUrl, `CREATE EXTENSION ${extension}`);
    }
    await ask(ownerUrl, 'CREATE ROLE someone NOLOGIN');
    expect(await ask(ownerUrl, 'SELECT count(*)::int FROM pg_extension')).toBe(5);
    await expect(ask(ownerUrl, 'CREATE DATABASE another')).rejects.toThrow('permission denied');
  });

  it('keeps its passwords in a file that only its user can read', async () => {
    await start();
    const { mode } = await stat(path.join(dataDir, 'postgres', 'credentials.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('keeps a log of itself that quotes nothing of what is asked, wherever it fails', async () => {
    const { ownerUrl } = await start();
    await ask(ownerUrl, 'CREATE TABLE person (name text UNIQUE CHECK (length(name) < 20), age int)');
    await ask(ownerUrl, `INSERT INTO person VALUES ('Canari', 1)`);
    for (const failing of [
      `SELECT 'Canari'::int`,
      `SELECT '{"name": Canari}'::json`,
      `SELECT 'Canari'::date`,
      `SELECT "Canari"`,
      `INSERT INTO person VALUES ('Canari', 1)`,
      `INSERT INTO person VALUES ('Canari Canari Canari', 1)`,
      `DO $$ BEGIN RAISE EXCEPTION 'about %', 'Canari' USING DETAIL = 'Canari', HINT = 'Canari'; END $$`,
      `SET statement_timeout = 50; SELECT pg_sleep(9), 'Canari'`,
    ])
      await expect(ask(ownerUrl, failing)).rejects.toThrow();
    await ask(ownerUrl, `DO $$ BEGIN RAISE WARNING 'about %', 'Canari'; END $$`);
    const log = await readFile(path.join(dataDir, 'postgres', 'server.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Canari');
  });

  it('writes to disk before answering unless the data is to be thrown away', async () => {
    const durable = await start({ fsync: true });
    expect(await ask(durable.ownerUrl, 'SHOW fsync')).toBe('on');
    expect(await ask(durable.ownerUrl, 'SHOW synchronous_commit')).toBe('on');
  });

  it('finds its data again at the second start', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'CREATE TABLE hours AS SELECT 15167 AS worked');
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'SELECT worked FROM hours')).toBe(15167);
  });

  it('loses nothing acknowledged when the server is killed, and says that it ended', async () => {
    const ended = Promise.withResolvers<unknown>();
    const first = await start({ fsync: true, onExit: ended.resolve });
    await ask(first.ownerUrl, 'CREATE TABLE hours (worked int)');
    for (let line = 1; line <= 50; line++) await ask(first.ownerUrl, `INSERT INTO hours VALUES (${line})`);
    process.kill(first.pid(), 'SIGKILL');
    expect(await ended.promise).toEqual({ code: null, signal: 'SIGKILL' });
    const second = await start({ fsync: true });
    expect(await ask(second.ownerUrl, 'SELECT sum(worked)::int FROM hours')).toBe(1275);
  });

  it('starts again by itself on the same port when asked to', async () => {
    const again = Promise.withResolvers<void>();
    const postgres = await start({
      respawn: true,
      log: (sentence) => sentence.includes('again') && again.resolve(),
    });
    const killed = postgres.pid();
    process.kill(killed, 'SIGKILL');
    await again.promise;
    expect(postgres.pid()).not.toBe(killed);
    expect(await ask(postgres.ownerUrl, 'SELECT 1')).toBe(1);
  });

  it('is shared by two starts at once, and stops with the one that started it', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map((one) => one.adopted).sort()).toEqual([false, true]);
    const [keeper, guest] = both[0].adopted ? [both[1], both[0]] : both;
    expect(guest.pid()).toBe(keeper.pid());
    await guest.stop();
    expect(await ask(keeper.ownerUrl, 'SELECT 1')).toBe(1);
    await keeper.stop();
    await expect(ask(guest.ownerUrl, 'SELECT 1')).rejects.toThrow();
  });

  it('explains that a system without binaries needs DATABASE_URL', async () => {
    const { findBinaries } = await import('./binaries/find-binaries.js');
    expect(() => findBinaries('aix', 'ppc64')).toThrow(/DATABASE_URL/);
  });
});

describe('after the process that started it was killed', () => {
  it('the server is adopted, and stopped by the one who adopted it', async () => {
    const elsewhere = await startElsewhere();
    await ask(elsewhere.ownerUrl, 'CREATE TABLE hours AS SELECT 700 AS worked');
    await kill(elsewhere.keeper);
    const postgres = await start();
    expect(postgres).toMatchObject({ adopted: true, ownerUrl: elsewhere.ownerUrl });
    expect(await ask(postgres.ownerUrl, 'SELECT worked FROM hours')).toBe(700);
    await postgres.stop();
    await expect(ask(postgres.ownerUrl, 'SELECT 1')).rejects.toThrow();
    expect((await start()).adopted).toBe(false);
  });

  it('an adopted server that dies is reported too', async () => {
    const elsewhere = await startElsewhere();
    await kill(elsewhere.keeper);
    const ended = Promise.withResolvers<unknown>();
    const postgres = await start({ onExit: ended.resolve });
    process.kill(postgres.pid(), 'SIGKILL');
    expect(await ended.promise).toEqual({ code: null, signal: null });
  });

  it('a dead server left as a zombie does not prevent a start', async () => {
    const elsewhere = await startElsewhere();
    await ask(elsewhere.ownerUrl, 'CREATE TABLE hours AS SELECT 700 AS worked');
    // A parent that is stopped cannot reap its child.
    elsewhere.keeper.kill('SIGSTOP');
    process.kill(elsewhere.pid, 'SIGKILL');
    const postgres = await start();
    if (process.platform === 'linux') {
      expect(await readFile(`/proc/${elsewhere.pid}/stat`, 'utf8')).toContain(') Z ');
    }
    expect(postgres.adopted).toBe(false);
    expect(await ask(postgres.ownerUrl, 'SELECT worked FROM hours')).toBe(700);
  });
});
