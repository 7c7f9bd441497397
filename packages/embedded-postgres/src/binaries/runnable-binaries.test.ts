import { chmod, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serverAccount } from '../server-account.js';
import { startEmbeddedPostgres } from '../start-embedded-postgres.js';
import { findBinaries } from './find-binaries.js';
import { runnableBinaries } from './runnable-binaries.js';

const isRoot = process.getuid?.() === 0;
let closed: string;

beforeEach(async () => {
  closed = await mkdtemp(path.join(os.tmpdir(), 'clausier-closed-'));
  await chmod(closed, 0o700);
});

afterEach(() => rm(closed, { recursive: true, force: true }));

describe('under a folder closed to other accounts, as /root is', () => {
  it('the binaries run from where they are, or from a copy when our account may not read them', async () => {
    const native = path.join(closed, 'native');
    await cp(findBinaries(), native, { recursive: true, verbatimSymlinks: true });
    const runnable = await runnableBinaries(native, serverAccount());
    expect(runnable === native).toBe(!isRoot);
    expect(await runnableBinaries(native, serverAccount())).toBe(runnable);
    expect((await stat(path.join(runnable, 'bin', 'postgres'))).mode & 0o022).toBe(0);
    if (isRoot) await rm(runnable, { recursive: true });
  });

  it('the data stays where it was asked for', async () => {
    const dataDir = path.join(closed, 'data');
    const postgres = await startEmbeddedPostgres({ dataDir, fsync: false });
    await postgres.stop();
    expect((await stat(path.join(dataDir, 'postgres', 'pgdata', 'PG_VERSION'))).isFile()).toBe(true);
  });

  it('binaries that cannot run anywhere are refused with the way out', async () => {
    await mkdir(path.join(closed, 'bin'));
    await expect(runnableBinaries(closed, undefined)).rejects.toThrow(/DATABASE_URL/);
  });
});
