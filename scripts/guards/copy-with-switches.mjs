/** The copy of the API in which guards are tried: its sources with a switch around each guard, all the rest shared. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../toolchain.mjs';
import { withSwitches } from './find-guards.mjs';

const HERE = path.join(ROOT, 'scripts/guards');
const SHARED = [
  'node_modules',
  'packages',
  'tests',
  'jest.base.mjs',
  'package.json',
  'scripts',
  'apps/web',
  'apps/api/node_modules',
  'apps/api/dist',
];
/** Where the session guard reads which roles a route is for, and from where. */
const ROLES_OF_ROUTE = '(FOR_ROLES, places)';
const ROLES_IN_FORCE = '(FOR_ROLES, placesInForce(places))';
/** Where the houses, firms and people of the security tests are set up: half a minute. */
const OPEN_WORLD = 'export async function openWorld(): Promise<World> {';
const SHARE_WORLD = `export const openWorld = (): Promise<World> => (globalThis as any).guardTrial.share(openOwnWorld);

async function openOwnWorld(): Promise<World> {`;

/** Where the routes behind which marks are searched are listed. */
const SWEPT = 'const left = [...routes];';
const SWEPT_FOR_GUARD = 'const left = [...(globalThis as any).guardTrial.only(routes)];';

/** Makes the copy in `folder`, at the same place each time so that what was compiled stays in jest's cache. Answers its API. */
export function copyWithSwitches(folder, guards) {
  const api = path.join(folder, 'apps/api');
  rmSync(path.join(folder, 'apps'), { recursive: true, force: true });
  cpSync(path.join(ROOT, 'apps/api'), api, {
    recursive: true,
    filter: (file) => !/\/(node_modules|dist)$/.test(file),
  });
  for (const shared of SHARED) symlink(shared, folder);
  for (const file of new Set(guards.map((guard) => guard.file))) {
    const place = path.join(api, 'src', file);
    const inside = guards.filter((guard) => guard.file === file);
    writeFileSync(place, withSwitches(readFileSync(place, 'utf8'), inside));
  }
  replaceIn(path.join(api, 'src/identity/session.guard.ts'), ROLES_OF_ROUTE, ROLES_IN_FORCE);
  replaceIn(path.join(api, 'src/security/testing/world/world.ts'), OPEN_WORLD, SHARE_WORLD);
  replaceIn(path.join(api, 'src/security/testing/sweep.ts'), SWEPT, SWEPT_FOR_GUARD);
  writeFileSync(path.join(api, 'jest.trial.mjs'), CONFIGURATION);
  cpSync(path.join(HERE, 'switch.setup.mjs'), path.join(api, 'switch.setup.mjs'));
  return api;
}

function replaceIn(file, there, instead) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(there)) throw new Error(`${file} does not hold any more: ${there}`);
  writeFileSync(file, text.replace(there, instead));
}

function symlink(shared, folder) {
  const place = path.join(folder, shared);
  mkdirSync(path.dirname(place), { recursive: true });
  // What was linked may be another copy of the product, or one that is gone.
  rmSync(place, { force: true });
  symlinkSync(path.join(ROOT, shared), place);
}

const CONFIGURATION = `
import usual from './jest.config.mjs';
export default {
  ...usual,
  setupFiles: [...usual.setupFiles, '<rootDir>/switch.setup.mjs'],
  testEnvironment: ${JSON.stringify(path.join(HERE, 'one-guard.environment.mjs'))},
  testMatch: ['<rootDir>/trial/*.test.ts'],
  // A test that never ends is no test that misses a guard.
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1200MB',
};
`;
