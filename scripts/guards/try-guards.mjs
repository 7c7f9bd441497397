/**
 * `npm run test:guards`: takes away, one at a time, every policy of row-level security, every scope of a query, every
 * check before a use case and every role of a route, and runs the tests: each must turn one red.
 * `npm run test:guards -- policies` or `-- code` does one half; `-- code contracts firms` the files whose path contains a word,
 * `-- policies merge published` the tables whose name does;
 * `-- code --every 10` one guard in ten. What was missed by a test is kept in a folder of the machine's temporary files, and
 * not tried again until `-- code --anew`.
 */
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installIfNeeded, NODE_24, ROOT, run, say } from '../toolchain.mjs';
import { tryCode } from './try-code.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    anew: { type: 'boolean', default: false },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'clausier-guards') },
  },
});
const halves = ['policies', 'code'].filter((half) => positionals.includes(half));
const isAsked = (half) => halves.length === 0 || halves.includes(half);
const words = positionals.filter((word) => !halves.includes(word));

await installIfNeeded();
await build(['@clausier/api', '@clausier/tests']);
if (values.anew) rmSync(values.folder, { recursive: true, force: true });
const unnoticed = [
  ...(isAsked('policies') ? await tryPolicies() : []),
  ...(isAsked('code')
    ? await tryCode({
        folder: values.folder,
        words,
        every: Number(values.every),
        workers: Number(values.workers),
      })
    : []),
];
say(
  unnoticed.length === 0
    ? '\nEvery guard tried is missed by a test.'
    : `\nNobody misses ${unnoticed.length}:\n${unnoticed.join('\n')}`,
);
process.exit(unnoticed.length === 0 ? 0 : 1);

async function tryPolicies() {
  say('Taking away each policy of row-level security, then opening each wide.');
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const long = [
    '--testPathIgnorePatterns',
    '/node_modules/',
    '/dist/',
    '--testMatch',
    '**/policies.long.test.ts',
  ];
  const code = await run(NODE_24, ['--experimental-vm-modules', '--no-warnings', jest, ...long], {
    cwd: path.join(ROOT, 'apps/api'),
    env: { ...process.env, TABLES_TO_TRY: words.join(' ') },
  });
  return code === 0 ? [] : ['a policy: see above'];
}
