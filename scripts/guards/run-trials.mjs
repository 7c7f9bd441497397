/** Runs test files of the copy with guards off, all in one jest: what a file imports is loaded once for many guards. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_24, ROOT, run } from '../toolchain.mjs';
import { LEAVE_ALL_AS_IT_WAS } from './plan-trials.mjs';

/** Guards that one file is given at a time: what it opens for each stays in memory to its end, unless it serves all. */
const TOGETHER = 12;
const TOGETHER_WHEN_SHARED = 40;

/**
 * Runs trials `{ off, file, tests, isOffAtImport }` (guard 0: none, `12+45`: both; tests undefined: all) and hands over, as each
 * ends, what its environment wrote: `{ reached, failures, durations, whole, spoilt }`; undefined for one that did not come to its end.
 * After the guards of a file none is off, and its tests run backwards: when it is red even so (a guard that was off let something
 * be written, or a test needs those before it), what it said of them is not believed (`isDoubtful`).
 */
export async function runTrials(api, trials, { databaseUrl, workers, together }, onEnd) {
  const folder = path.join(api, 'trial');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const batches = batchesOf(trials, together).map((batch, index) => ({
    ...batch,
    name: path.join(folder, `trial-${index}`),
  }));
  for (const batch of batches) writeBatch(api, batch);
  const look = (isOver) => {
    for (const batch of batches) hearOf(batch, isOver, onEnd);
  };
  const timer = setInterval(look, 1000, false);
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--config', 'jest.trial.mjs', '--silent', `--maxWorkers=${workers}`];
  await run(NODE_24, ['--experimental-vm-modules', '--no-warnings', jest, ...options], {
    cwd: api,
    stdio: 'ignore',
    env: { ...process.env, TEST_DATABASE_URL: databaseUrl, TEST_WITHOUT_NET: '1' },
  });
  clearInterval(timer);
  look(true);
}

function batchesOf(trials, size) {
  const alone = trials
    .filter(({ isOffAtImport }) => isOffAtImport)
    .map((trial) => ({ file: trial.file, trials: [trial] }));
  const others = trials.filter(({ isOffAtImport }) => !isOffAtImport);
  const together = [...new Set(others.map(({ file }) => file))].flatMap((file) => {
    const ofFile = others.filter((trial) => trial.file === file);
    const most = size ?? (LEAVE_ALL_AS_IT_WAS.has(file) ? TOGETHER_WHEN_SHARED : TOGETHER);
    const starts = Array.from({ length: Math.ceil(ofFile.length / most) }, (_, index) => index * most);
    return starts.map((start) => ({ file, trials: ofFile.slice(start, start + most) }));
  });
  return [...together, ...alone];
}

function writeBatch(api, { file, trials, name }) {
  const guards = trials.map(({ off, tests, routes, isWhole }) => ({ off, tests, routes, isWhole }));
  const isOffAtImport = trials.some((trial) => trial.isOffAtImport);
  const control = hasControl(trials)
    ? [
        {
          off: 0,
          tests: ofAll(trials, 'tests'),
          routes: ofAll(trials, 'routes'),
          isBackwards: trials.some(({ isApart }) => isApart),
        },
      ]
    : [];
  writeFileSync(
    `${name}.json`,
    JSON.stringify({
      guards: [...guards, ...control],
      isOffAtImport,
      isReadOnly: LEAVE_ALL_AS_IT_WAS.has(file),
    }),
  );
  const source = JSON.stringify(path.join(api, 'src', file));
  const loads = [...guards, ...control].map(
    ({ off }) => `await guardTrial.within('${off}', () => import(${source} + '?guard=${off}'));\n`,
  );
  writeFileSync(`${name}.test.ts`, loads.join(''));
}

const hasControl = (trials) => trials.length > 1 || trials.some(({ isApart }) => isApart);

/** The control runs what any of the guards ran. */
function ofAll(trials, what) {
  return trials.some((trial) => !trial[what])
    ? undefined
    : [...new Set(trials.flatMap((trial) => trial[what]))];
}

/** Trials are told once their batch has shown that it is green with no guard off. */
function hearOf(batch, isOver, onEnd) {
  if (batch.isHeard) return;
  const lines = existsSync(`${batch.name}.jsonl`)
    ? readFileSync(`${batch.name}.jsonl`, 'utf8').split('\n').slice(0, -1)
    : [];
  const isControlled = hasControl(batch.trials);
  const isWhole = lines.length >= batch.trials.length + (isControlled ? 1 : 0);
  if (!isWhole && !isOver) return;
  batch.isHeard = true;
  const answers = new Map(
    lines.map((line) => JSON.parse(line)).map((answer) => [String(answer.off), answer]),
  );
  const control = answers.get('0');
  const isDoubtful = isControlled && (control?.failures.length ?? 1) > 0;
  for (const trial of batch.trials) {
    const answer = answers.get(String(trial.off));
    onEnd(trial, answer && { ...answer, isDoubtful, control: control?.failures });
  }
}
