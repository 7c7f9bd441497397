/**
 * `npm run test:guards`: takes away, one at a time, every policy of row-level security, every scope of a query, every
 * check before a use case and every role of a route, and runs the tests: each must turn one red. Hours long.
 * `npm run test:guards -- policies` or `-- code` does one half; `-- code contracts firms` the files whose path contains a word;
 * `-- code --every 10` one guard in ten.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, installIfNeeded, NODE_24, ROOT, run, say } from '../toolchain.mjs';
import { findGuards } from './find-guards.mjs';

/** Tests of row-level security itself, which is off here, or of something else altogether. */
const NOT_FOR_THIS = ['/node_modules/', '/dist/', 'long.test', 'src/migrations/', 'src/database/contexts'];

const words = process.argv.slice(2);
const every = words.includes('--every') ? Number(words[words.indexOf('--every') + 1]) : 1;
const halves = ['policies', 'code'].filter((half) => words.includes(half));
const parts = words.filter((word) => !['policies', 'code', '--every', String(every)].includes(word));

await installIfNeeded();
await build(['@clausier/api', '@clausier/tests']);
const unnoticed = [];
if (halves.length === 0 || halves.includes('policies')) await tryPolicies();
if (halves.length === 0 || halves.includes('code')) await tryCode();
say(
  unnoticed.length === 0
    ? '\nEvery guard tried is missed by a test.'
    : `\nNobody misses:\n${unnoticed.join('\n')}`,
);
process.exit(unnoticed.length === 0 ? 0 : 1);

async function tryPolicies() {
  say('Taking away each policy of row-level security, then opening each wide.');
  const long = [
    '--testPathIgnorePatterns',
    '/node_modules/',
    '/dist/',
    '--testMatch',
    '**/policies.long.test.ts',
  ];
  if ((await jest(path.join(ROOT, 'apps/api'), long, 'inherit', {})) !== 0)
    unnoticed.push('a policy: see above');
}

/** In a copy of the API that shares everything else; row-level security is off, so that each scope stands alone. */
async function tryCode() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'clausier-guards-'));
  const api = path.join(copy, 'apps/api');
  try {
    for (const shared of ['node_modules', 'packages', 'tests', 'jest.base.mjs', 'package.json', 'apps/web'])
      symlink(shared, copy);
    cpSync(path.join(ROOT, 'apps/api'), api, {
      recursive: true,
      filter: (file) => !/\/(node_modules|dist)$/.test(file),
    });
    symlink('apps/api/node_modules', copy);
    symlink('apps/api/dist', copy);
    if ((await testsOf(api, { file: '' })) !== 0)
      throw new Error('The tests are red with every guard in place.');
    const guards = findGuards(ROOT).filter(
      ({ file }, index) =>
        index % every === 0 && (parts.length === 0 || parts.some((part) => file.includes(part))),
    );
    for (const [index, guard] of guards.entries())
      await tryWithout(api, guard, `${index + 1}/${guards.length}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function symlink(shared, copy) {
  const place = path.join(copy, shared);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(path.join(ROOT, shared), place);
}

async function tryWithout(api, { kind, file, line, guard, without }, place) {
  const target = path.join(api, 'src', file);
  writeFileSync(target, without);
  const isMissed = (await testsOf(api, { file })) !== 0;
  cpSync(path.join(ROOT, 'apps/api/src', file), target);
  const name = `${file}:${line} ${kind}: ${guard.replace(/\s+/g, ' ').slice(0, 100)}`;
  say(`${place} ${isMissed ? 'missed' : 'UNNOTICED'} ${name}`);
  if (!isMissed) unnoticed.push(name);
}

/** The tests of the module first, then the whole policy of routes. */
function testsOf(api, { file }) {
  const own = file.includes('/') ? [`src/${file.split('/')[0]}/`] : [];
  return jest(
    api,
    ['--bail=1', '--silent', '--testPathIgnorePatterns', ...NOT_FOR_THIS, '--', ...own, 'src/security/'],
    'ignore',
  );
}

function jest(folder, args, output, env = { TEST_WITHOUT_NET: '1' }) {
  const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  return run(NODE_24, ['--experimental-vm-modules', '--no-warnings', bin, ...args], {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
}
