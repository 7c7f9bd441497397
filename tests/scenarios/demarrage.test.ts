import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterEach, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';

const MAIN = createRequire(import.meta.url).resolve('@clausier/api/dist/main.js');

let database: TestDatabase | undefined;
afterEach(() => database?.drop());

/** What the server prints until it is ready, or until it ends without being so. */
async function start(env: Record<string, string>): Promise<string> {
  const server = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let printed = '';
  const isReady = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('The API is described at')) setImmediate(resolve);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
  });
  await Promise.race([isReady, ended]);
  server.kill('SIGTERM');
  await ended;
  return printed;
}

it('starts on a PostgreSQL of somebody else’s, and says what is missing: an administrator, a secret key', async () => {
  database = await createTestDatabase();
  const printed = await start({ DATABASE_URL: database.ownerUrl, DEMO: '0' });
  expect(printed).toContain('Clausier is ready: http://127.0.0.1:');
  expect(printed).toContain('set CLAUSIER_ADMIN_EMAIL and CLAUSIER_ADMIN_PASSWORD');
  expect(printed).toContain('CLAUSIER_SECRET_KEY is not set');
}, 120_000);
