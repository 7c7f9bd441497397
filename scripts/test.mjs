/**
 * `npm test`: builds, then runs every layer of tests and counts them. `npm test -- domain api` runs these layers
 * only; any other word goes to jest, which runs the files whose path contains it (`npm test -- domain parse-hours`).
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countsOf, tableOf, totalOf } from './test-report.mjs';
import { build, installIfNeeded, NODE_24, ROOT, requireNode20, run, say } from './toolchain.mjs';

/** From the rules to the stories: when several fail, the first is the nearest to the cause. */
const LAYERS = {
  domain: { folder: 'packages/domain', needs: ['@clausier/domain'] },
  'embedded-postgres': { folder: 'packages/embedded-postgres', needs: ['@clausier/embedded-postgres'] },
  api: { folder: 'apps/api', needs: ['@clausier/api'] },
  web: { folder: 'apps/web', needs: ['@clausier/web'] },
  scenarios: { folder: 'tests', needs: ['@clausier/tests', '@clausier/api', '@clausier/web'] },
};
const RESULTS = path.join(ROOT, 'test-results');

requireNode20();
await installIfNeeded();

const words = process.argv.slice(2);
const named = words.filter((word) => word in LAYERS);
const patterns = words.filter((word) => !(word in LAYERS));
const layers = named.length > 0 ? named : Object.keys(LAYERS);
await build([...new Set(layers.flatMap((layer) => LAYERS[layer].needs))]);

mkdirSync(RESULTS, { recursive: true });
const reports = [];
for (const layer of layers) reports.push(await testLayer(layer));

say(`\n${tableOf(reports)}`);
for (const { layer } of reports.filter(({ files }) => files === 0))
  say(`Warning: no test file ran in ${layer}.`);
const total = totalOf(reports);
const isGreen = total.failed === 0 && total.passed > 0 && reports.every(({ problem }) => !problem);
for (const { layer, problem } of reports) if (problem) say(`${layer}: ${problem}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(isGreen ? 0 : 1);

async function testLayer(layer) {
  say(`\nTesting ${layer}.`);
  const outputFile = path.join(RESULTS, `${layer}.json`);
  rmSync(outputFile, { force: true });
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const code = await run(
    NODE_24,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--passWithNoTests',
      '--json',
      `--outputFile=${outputFile}`,
      ...patterns,
    ],
    { cwd: path.join(ROOT, LAYERS[layer].folder), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const report = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  return countsOf(layer, report, code);
}
