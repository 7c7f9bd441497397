import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepSecretKey } from './secret-key.js';
import { readSettings } from './settings.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'clausier-key-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the secret key of an installation that keeps its own database', () => {
  it('is made once, 256 random bits in a file that only its owner reads', async () => {
    const key = keepSecretKey(dataDir);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect((await stat(path.join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
    expect(keepSecretKey(dataDir)).toBe(key);
  });

  it('is never replaced: a damaged one stops the start', async () => {
    await writeFile(path.join(dataDir, 'secret-key'), 'half');
    expect(() => keepSecretKey(dataDir)).toThrow('is not a secret key');
  });
});

describe('the settings of the second factor', () => {
  it('are those of the roles that read files, unless told otherwise', () => {
    expect(readSettings({}).secondFactorRoles).toEqual(['FACILITATOR', 'HOUSE_MANAGER']);
    expect(readSettings({ SECOND_FACTOR_ROLES: 'ADMINISTRATOR, FACILITATOR' }).secondFactorRoles).toEqual([
      'ADMINISTRATOR',
      'FACILITATOR',
    ]);
    expect(readSettings({ SECOND_FACTOR_ROLES: 'none' }).secondFactorRoles).toEqual([]);
  });

  it.each([
    [{ SECOND_FACTOR_ROLES: 'facilitator' }, 'SECOND_FACTOR_ROLES'],
    [{ CLAUSIER_SECRET_KEY: 'too short' }, 'CLAUSIER_SECRET_KEY'],
  ])('stop the start when they are malformed: %p', (env, name) => {
    expect(() => readSettings(env)).toThrow(name);
  });
});
