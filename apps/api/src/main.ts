import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '@clausier/embedded-postgres/start-embedded-postgres';
import { createApp } from './platform/http.js';
import { migrate } from './platform/migrate.js';
import { prepareInstallation } from './platform/prepare-installation.js';
import { readSettings, type Settings } from './platform/settings.js';

const settings = readSettings(process.env);
const database = await openDatabase(settings);
await migrate(database.url);
const accounts = await prepareInstallation(database.url, settings);
const app = await createApp({ databaseUrl: database.url, trustsProxy: settings.trustsProxy });
await app.listen(settings.port, settings.host);
announce(await app.getUrl(), accounts);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!isStopping) void stop();
  });
}

/** Finishes what is under way, then stops the database that was started here. */
async function stop(): Promise<void> {
  isStopping = true;
  await app.close();
  await database.stop();
  process.exit(0);
}

async function openDatabase({
  databaseUrl,
  dataDir,
}: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => undefined };
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
  return { url: server.ownerUrl, stop: server.stop };
}

function announce(url: string, lines: string[]): void {
  process.stdout.write(
    `\nClausier is ready: ${url}\nThe API is described at ${url}/api/docs\n${lines.map((line) => `${line}\n`).join('')}\n`,
  );
}
