import { mkdirSync } from 'node:fs';
import { startEmbeddedPostgres } from '@clausier/embedded-postgres/start-embedded-postgres';
import { Background } from './database/background.js';
import { openApplicationLogin } from './database/opening/application-login.js';
import { migrate } from './database/opening/migrate.js';
import { createApp } from './http/create-app.js';
import { prepareJobs } from './jobs/job-schema.js';
import { startJobs } from './jobs/start-jobs.js';
import { Clock } from './platform/clock.js';
import { keepSecretKey } from './platform/secret-key.js';
import { readSettings, type Settings } from './platform/settings.js';
import { prepareInstallation } from './prepare-installation.js';
import { Reminders } from './reminders/reminders.js';

const NO_SECRET_KEY = [
  'CLAUSIER_SECRET_KEY is not set: nobody can set up or use a second factor, so whoever must have one cannot enter.',
  'Give all the servers of this database the same one: openssl rand -base64 32 makes it.',
];

/** What was opened, in order: closed in the opposite order, at whatever point of the start the signal comes. */
const opened: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping ??= stop(0);
  });
}

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!stopping) {
    process.stderr.write(`Clausier could not start: ${reasonOf(error)}\n`);
    await stop(1);
  }
}

async function start(settings: Settings): Promise<void> {
  const ownerUrl = await openDatabase(settings);
  await migrate(ownerUrl);
  await prepareJobs(ownerUrl);
  const lines = await prepareInstallation(ownerUrl, settings);
  const databaseUrl = settings.applicationUrl ?? (await openApplicationLogin(ownerUrl));
  const secretKey = openSecretKey(settings);
  if (secretKey === undefined) lines.push(...NO_SECRET_KEY);
  const { trustsProxy, secondFactorRoles, openId, mail, publicAddress } = settings;
  const app = await createApp({
    databaseUrl,
    trustsProxy,
    secretKey,
    secondFactorRoles,
    openId,
    mail,
    publicAddress,
  });
  opened.push(() => app.close());
  await app.listen(settings.port, settings.host);
  const jobs = await startJobs({
    databaseUrl,
    background: app.get(Background),
    clock: app.get(Clock),
    reminders: app.get(Reminders),
  });
  opened.push(() => jobs.stop());
  const url = await app.getUrl();
  say(['', `Clausier is ready: ${url}`, `The API is described at ${url}/api/docs`, ...lines, '']);
}

async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, respawn: true, log: (sentence) => say([sentence]) });
  opened.push(() => server.stop());
  return server.ownerUrl;
}

/** An external database may serve several servers, which must agree on the key: only whoever starts them can give it. */
function openSecretKey({ secretKey, databaseUrl, dataDir }: Settings): string | undefined {
  return secretKey ?? (databaseUrl === undefined ? keepSecretKey(dataDir) : undefined);
}

/** Finishes what is under way, then stops the database that was started here. */
async function stop(code: number): Promise<void> {
  for (const close of opened.reverse()) await close();
  process.exit(code);
}

function reasonOf(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is taken. Stop what uses it, or choose another with PORT.`;
  return error instanceof Error ? error.message : String(error);
}

function say(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
