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

/** Trials for a guard and those that hold the same: with the others off, with them off again, and with it off too. */
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
      again: { ...trial, ...more, tests, off: `${without}+${without}` },
      all: { ...trial, ...more, tests, off: `${without}+${guard.id}` },
    };
  });
}

/** Runs pairs of trials and hands over `(pair, { before, again, after })`: what the tests said each time. */
export async function runTogether(api, pairs, where, onEnd) {
  const answers = new Map();
  const trials = uniqueOf(pairs);
  await runTrials(api, trials, where, (trial, answer) => answers.set(nameOf(trial), answer));
  for (const pair of pairs) {
    const said = (trial) => sayingOf(answers.get(nameOf(trial)));
    onEnd(pair, { before: said(pair.others), again: said(pair.again), after: said(pair.all) });
  }
}

/** One trial for all the pairs that need it; those with the same guards off run the same tests, to be compared. */
function uniqueOf(pairs) {
  const unique = new Map();
  for (const { others, again, all } of pairs) {
    const alike = pairs.filter((one) => nameOf(one.others) === nameOf(others)).map((one) => one.others);
    const same = { tests: union(alike, 'tests'), routes: union(alike, 'routes') };
    for (const trial of [others, again, all]) unique.set(nameOf(trial), { ...trial, ...same });
  }
  return [...unique.values()];
}

const union = (trials, what) =>
  trials.some((trial) => !trial[what]) ? undefined : [...new Set(trials.flatMap((trial) => trial[what]))];

const nameOf = ({ off, file }) => `${off} ${file}`;

/** The tests that failed and what they said; undefined when it is not to be believed. */
function sayingOf(answer) {
  if (!answer || answer.isDoubtful || answer.failures.some(({ verdict }) => verdict === 'accident'))
    return undefined;
  return new Map(answer.failures.map((failure) => [failure.test, failure]));
}

/**
 * The first test that says something else once the guard is off too; nothing when they all say the same. What a test says
 * differently when the very same guards are off again tells nothing.
 */
export function differenceOf({ before, again, after }) {
  if (!before || !again || !after) return undefined;
  const saying = (answers, test) => answers.get(test)?.saying;
  for (const test of new Set([...after.keys(), ...before.keys()]))
    if (saying(before, test) === saying(again, test) && saying(before, test) !== saying(after, test))
      return {
        test,
        message: after.get(test)?.message ?? 'passes',
        before: before.get(test)?.message ?? 'passes',
      };
  return undefined;
}
