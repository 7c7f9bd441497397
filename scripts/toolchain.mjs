/** What the scripts share. They run on Node 20 with nothing installed: only Node's own modules here. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The Node 24 that npm installs beside the project: the server and jest need it whatever the machine has. */
export const NODE_24 = path.join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Ends with a sentence when the Node that runs the script is too old to install the other one. */
export function requireNode20() {
  if (Number.parseInt(process.versions.node, 10) >= 20) return;
  stopWith(`Clausier needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
}

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function installIfNeeded() {
  if (isInstalled()) return;
  say('Installing the dependencies. The first time takes a minute or two.');
  // Outside node_modules/.bin: npm must not run on the very Node it is about to replace.
  const { npm_execpath, npm_node_execpath, NODE, ...env } = process.env;
  env.PATH = (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter);
  await runOrStop('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    env,
    shell: process.platform === 'win32',
  });
}

/** Builds the named workspaces and what they need, or all; what did not change comes from turbo's cache. */
export async function build(workspaces = []) {
  say('Building. What did not change is taken from the cache.');
  const filters = workspaces.map((workspace) => `--filter=${workspace}`);
  const turbo = path.join(ROOT, 'node_modules/turbo/bin/turbo');
  await runOrStop(NODE_24, [turbo, 'run', 'build', '--output-logs=errors-only', ...filters], {
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  });
}

/** Runs a program to its end and answers its exit code; a signal counts as a failure. */
export async function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** Prints a sentence about what happens now. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Prints a sentence about what prevents going on, and ends. */
export function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function runOrStop(program, args, options) {
  const code = await run(program, args, options).catch((error) => error.message);
  if (code !== 0) stopWith(`"${path.basename(program)} ${args.join(' ')}" failed (${code}).`);
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present || !existsSync(NODE_24)) return false;
  return Object.entries(wanted).every(([folder, { version, optional, devOptional }]) => {
    if (!folder.startsWith('node_modules/')) return true;
    const found = present[folder];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(lockFile) {
  const file = path.join(ROOT, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
