/**
 * Guards that no test misses alone, since others say the same before or after them. Each is tried again with those off: it
 * holds something by itself if the tests then say something else when it is off too.
 */
import { planTrials } from './plan-trials.mjs';
import { runTrials } from './run-trials.mjs';

const MATRIX = 'security/matrix.test.ts';
/** Tells which tables foreign requests changed. */
const NOTHING_WRITTEN =
  'what the policy refuses is refused, and foreign answers like absent and leaves every row of every table as it was';
/** Test files a guard is given, besides the matrix. */
const FILES = 3;

/** Pairs of trials for a guard and those that hold the same: with the others off, and with it off too. */
export function planTogether(guard, others, files) {
  const found = planTrials(guard, files);
  const chosen = found.filter(({ file }, index) => index < FILES || file === MATRIX);
  return chosen.map((trial) => {
    const without = others.map(({ id }) => id).join('+');
    const more = { isWhole: true, key: guard.key, isApart: false };
    const tests = trial.file === MATRIX ? [...(trial.tests ?? []), NOTHING_WRITTEN] : trial.tests;
    return {
      file: trial.file,
      digest: trial.digest,
      others: { ...trial, ...more, tests, off: without },
      all: { ...trial, ...more, tests, off: `${without}+${guard.id}` },
    };
  });
}

/** Runs pairs of trials and hands over `(pair, { before, after })`: what the tests said of the others, and of all. */
export async function runTogether(api, pairs, where, onEnd) {
  const answers = new Map();
  const trials = uniqueOf(pairs.flatMap(({ others, all }) => [others, all]));
  await runTrials(api, trials, where, (trial, answer) => answers.set(nameOf(trial), answer));
  for (const pair of pairs) {
    const [before, after] = [answers.get(nameOf(pair.others)), answers.get(nameOf(pair.all))];
    onEnd(pair, { before: sayingOf(before), after: sayingOf(after) });
  }
}

/** One trial for all the pairs that need it, with the tests of all of them. */
function uniqueOf(trials) {
  const unique = new Map();
  for (const trial of trials) {
    const same = unique.get(nameOf(trial));
    if (!same) unique.set(nameOf(trial), { ...trial });
    else if (trial.tests && same.tests) same.tests = [...new Set([...same.tests, ...trial.tests])];
    else same.tests = undefined;
    if (same?.routes && trial.routes) same.routes = [...new Set([...same.routes, ...trial.routes])];
  }
  return [...unique.values()];
}

const nameOf = ({ off, file }) => `${off} ${file}`;

/** The tests that failed and what they said, without the numbers of the records; undefined when it is not to be believed. */
function sayingOf(answer) {
  if (!answer || answer.isDoubtful || answer.failures.some(({ verdict }) => verdict === 'accident'))
    return undefined;
  return new Map(
    answer.failures.map(({ test, message }) => [test, message.replace(/[\da-f-]*\d[\da-f-]*/g, '0')]),
  );
}

/** The first test that says something else once the guard is off too; nothing when they all say the same. */
export function differenceOf({ before, after }) {
  if (!before || !after) return undefined;
  for (const test of new Set([...after.keys(), ...before.keys()]))
    if (before.get(test) !== after.get(test))
      return { test, message: after.get(test) ?? 'passes', before: before.get(test) ?? 'passes' };
  return undefined;
}
