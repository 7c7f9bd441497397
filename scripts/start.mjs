/**
 * `npm start`: from a fresh clone to a running Clausier. DATA_DIR (./.data), PORT (3000), DATABASE_URL and the
 * other settings of the server are read from the environment.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, installIfNeeded, NODE_24, ROOT, requireNode20, say } from './toolchain.mjs';

requireNode20();
await installIfNeeded();
await build();

/**
 * Little room for the youngest objects, and a collection as soon as a quarter was added to what lives: a server that imports a
 * hundred thousand lines holds half the memory, no slower. See docs/adr/0036. The image and the tests start it so too.
 */
const LITTLE_MEMORY = ['--max-semi-space-size=4', '--initial-old-space-size=40', '--heap-growing-percent=25'];

const { PORT = '3000', DATA_DIR = path.join(ROOT, '.data') } = process.env;
say(`Starting the server on port ${PORT}. Ctrl+C stops it.`);
const server = spawn(NODE_24, [...LITTLE_MEMORY, path.join(ROOT, 'apps/api/dist/main.js')], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PORT, DATA_DIR },
});

// Once: the server closes its connections and its database, and a second signal would hurry it.
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    server.kill(signal);
  });
}

server.once('error', (error) => {
  process.stderr.write(`The server could not be started: ${error.message}\n`);
  process.exit(1);
});
server.once('exit', (code, signal) => process.exit(code ?? (signal && isStopping ? 0 : 1)));
