import { writeFileSync } from 'node:fs';
import { fieldsByRole, printFieldsByRole } from './http/answers/fields-by-role.js';
import { answeringRoutes } from './http/answers/routes.js';
import { createApp } from './http/create-app.js';

/** Writes who can receive which field, to be read line by line before it is committed. Needs no database. */
const app = await createApp({ databaseUrl: 'postgres://nowhere', connects: false, logs: false });
const file = new URL('../src/http/answers/fields-by-role.txt', import.meta.url);
writeFileSync(file, printFieldsByRole(fieldsByRole(answeringRoutes(app))));
await app.close();
