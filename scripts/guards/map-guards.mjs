/** Which tests come by which guard, and how long they take: every test file once, with every guard in place. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../toolchain.mjs';
import { LEAVE_ALL_AS_IT_WAS } from './plan-trials.mjs';
import { runTrials } from './run-trials.mjs';

/** Tests of row-level security itself, which is off here, or of something else altogether: what anybody may send, not who may. */
const NOT_FOR_THIS =
  /(\.long\.test\.ts$|^migrations\/|^database\/|^demonstration\/|^security\/hostile\.|\/trial\/|^mail\/|^http\/limits|^reports\/attack\.|\/killed-workers\.)/;

/**
 * The map kept in `file`, made when it is not there; test files that changed, or stand beside a guard that is not on it, and
 * those that speak of everything when there is one, are looked at again. By test file: the names of its tests that reach each guard (by key; '' stands for what is set up before a test, 'import' for what is
 * read with the file), the time of each, and those that are red even so: they speak of the net that is off here, or of the
 * machine, and judge nothing.
 */
export async function mapGuards(api, guards, { file, databaseUrl, workers }) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { guards: [], files: {} };
  const folders = guards
    .filter(({ key }) => !kept.guards.includes(key))
    .map((guard) => path.posix.dirname(guard.file));
  const isStale = (test, digest) =>
    kept.files[test]?.digest !== digest ||
    folders.some((folder) => LEAVE_ALL_AS_IT_WAS.has(test) || test.startsWith(`${folder}/`));
  const trials = testFiles(path.join(api, 'src'))
    .map((test) => ({ off: 0, file: test, digest: digestOf(path.join(api, 'src', test)) }))
    .filter(({ file: test, digest }) => isStale(test, digest));
  if (trials.length === 0) return kept.files;
  say(`Looking which tests of ${trials.length} files come by which guard, with every guard in place.`);
  const keyOf = new Map(guards.map(({ id, key }) => [String(id), key]));
  await runTrials(api, trials, { databaseUrl, workers }, ({ file: test, digest }, answer) => {
    if (!answer) return say(`  did not come to its end: ${test}`);
    kept.files[test] = { digest, ...placeOf(answer, keyOf) };
    for (const name of kept.files[test].red) say(`  red with every guard in place: ${test}: ${name}`);
  });
  kept.guards = guards.map(({ key }) => key);
  writeFileSync(file, JSON.stringify(kept));
  return kept.files;
}

function placeOf(answer, keyOf) {
  const { failures, whole, spoilt, durations, reached } = answer;
  return {
    red: [...new Set(failures.map(({ test }) => test))],
    whole,
    isSpoilt: spoilt !== undefined,
    durations,
    reached: Object.fromEntries(Object.entries(reached).map(([id, tests]) => [keyOf.get(id), tests])),
  };
}

const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function testFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.test.ts') && !NOT_FOR_THIS.test(file))
    .sort();
}
