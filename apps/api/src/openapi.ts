import { mkdirSync, writeFileSync } from 'node:fs';
import { createApp } from './http/create-app.js';

/** Writes the description of the API where the web app's client is generated from. Needs no database. */
const app = await createApp({ databaseUrl: 'postgres://nowhere', connects: false, logs: false });
const { describeApi } = await import('./http/openapi.js');
const folder = new URL('../../web/src/lib/api/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('openapi.json', folder), `${JSON.stringify(describeApi(app), null, 2)}\n`);
await app.close();
