/** Takes away each guard of the code, one at a time, and tells which no test misses. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, say } from '../toolchain.mjs';
import { copyWithSwitches } from './copy-with-switches.mjs';
import { findGuards } from './find-guards.mjs';
import { HELD_BY_ANOTHER } from './held-by-another.mjs';
import { mapGuards } from './map-guards.mjs';
import { LEAVE_ALL_AS_IT_WAS, planTrials } from './plan-trials.mjs';
import { runTrials } from './run-trials.mjs';

/** How many test files a guard is given at once, round after round: most are missed by the first, and loading a file takes long. */
const ROUNDS = [2, 8, 100];

/** Setting a whole world up, or trying tests one by one, is worth it for many guards: fewer have the tests beside them, in order. */
const FEW = 100;
const isOfAll = ({ file }) => Number(LEAVE_ALL_AS_IT_WAS.has(file));

/**
 * In a copy of the API that shares everything else; row-level security is off, so that each guard stands alone. What was
 * found before in `folder` (`tried.jsonl`, `map.json`) is not tried again. Answers a sentence for each guard nobody misses.
 */
export async function tryCode({ folder, words, every, workers }) {
  mkdirSync(folder, { recursive: true });
  const all = findGuards(ROOT);
  const { startTestCluster } = await import(path.join(ROOT, 'tests/dist/database/cluster.js'));
  const cluster = await startTestCluster();
  try {
    const api = copyWithSwitches(folder, all);
    const map = path.join(folder, 'map.json');
    const where = { databaseUrl: cluster.ownerUrl, workers };
    const files = await mapGuards(api, all, { ...where, file: map });
    const keep = () => writeFileSync(map, JSON.stringify({ guards: all.map(({ key }) => key), files }));
    const chosen = all.filter(
      ({ file }, index) =>
        index % every === 0 && (words.length === 0 || words.some((word) => file.includes(word))),
    );
    const tried = [...chosen, ...chosen.flatMap((guard) => pairsOf(guard, all))];
    const diary = openDiary(path.join(folder, 'tried.jsonl'), tried);
    await tryAll(api, tried, files, { ...where, keep }, diary);
    const constraints = constraintsOf(ROOT);
    const isHeld = (guard) => holds(guard, diary, constraints);
    tell(chosen, diary, isHeld);
    return chosen.filter((guard) => isWrong(guard, diary, isHeld)).map((guard) => sentence(guard, diary));
  } finally {
    await cluster.stop();
  }
}

/** A guard with those that are said to hold the same, off together. */
function pairsOf(guard, all) {
  const { with: keys = [] } = HELD_BY_ANOTHER.get(guard.key) ?? {};
  return keys.map((key) => {
    const other = all.find((one) => one.key === key);
    if (!other) throw new Error(`held-by-another.mjs speaks of a guard that is not there: ${key}`);
    return {
      ...guard,
      id: `${guard.id}+${other.id}`,
      key: togetherKey(guard.key, key),
      reachedAs: guard.key,
    };
  });
}

const togetherKey = (key, other) => `${key} and ${other}`;

async function tryAll(api, guards, files, where, diary) {
  const plan = (more) =>
    new Map(guards.map((guard) => [guard.key, planTrials(guard, files, more).filter(diary.isToBeMade)]));
  let left = plan();
  const isOpen = ({ key }) =>
    diary.verdicts.get(key)?.verdict !== 'missed' && !HELD_BY_ANOTHER.has(key) && left.get(key).length > 0;
  if (guards.filter(isOpen).length < FEW) {
    left = plan({ inOrder: true });
    for (const planned of left.values()) planned.sort((a, b) => isOfAll(a) - isOfAll(b));
  }
  for (const size of ROUNDS) {
    const trials = guards.filter(isOpen).flatMap(({ key }) => left.get(key).splice(0, size));
    let made = trials;
    // Whole files and a few guards together, then alone, before it is believed that nobody misses a guard.
    for (const more of [{}, { together: 4 }, { together: 1, workers: 1 }]) {
      const again = [];
      const onEnd = (trial, answer) => diary.note(trial, answer) || again.push(inOrder(trial, answer, files));
      if (made.length > 0) await runTrials(api, made, { ...where, ...more }, onEnd);
      made = again.filter(({ key }) => diary.verdicts.get(key)?.verdict !== 'missed');
      where.keep();
    }
  }
}

/** The same trial with every test of its file, one after the other: some of them may need those before. */
function inOrder(trial, answer, files) {
  if (trial.isApart && answer?.isDoubtful) files[trial.file].isStory = true;
  return { ...trial, ...(trial.isApart ? { tests: undefined, isApart: false } : {}) };
}

/** What is said of a guard by many trials, from the least to the last word. */
const WORDS = ['reached by no test', 'accident', 'UNNOTICED', 'SPOILT', 'ERROR', 'missed'];
const weight = (said) => WORDS.indexOf(said?.verdict);

/** What happened to each guard, written as it happens: every trial, and the last word of all those of a guard. */
function openDiary(file, guards) {
  const names = new Map(guards.map((guard) => [guard.key, guard]));
  const verdicts = new Map();
  const vain = new Set();
  const learn = (key, said) => {
    if (!names.has(key) || weight(said) <= weight(verdicts.get(key))) return false;
    verdicts.set(key, said);
    return true;
  };
  for (const { key, ...said } of linesOf(file)) {
    if (said.verdict === 'UNNOTICED') vain.add(`${key} ${said.file} ${said.digest}`);
    learn(key, said);
  }
  const countMissed = () => [...verdicts.values()].filter(({ verdict }) => verdict === 'missed').length;
  if (countMissed() > 0) say(`${countMissed()} of ${guards.length} guards were missed in an earlier run.`);
  return {
    verdicts,
    /** False where the same tests were tried before, in vain. */
    isToBeMade: ({ key, file: test, digest }) => !vain.has(`${key} ${test} ${digest}`),
    /** Keeps what a trial says; false when it must be made again. */
    note(trial, answer) {
      if (answer?.isNeedless) return true;
      const said = { ...verdictOf(trial, answer), file: trial.file, digest: trial.digest };
      appendFileSync(file, `${JSON.stringify({ key: trial.key, ...said })}\n`);
      if (learn(trial.key, said) && said.verdict === 'missed')
        say(`${countMissed()}/${guards.length} missed ${nameOf(names.get(trial.key))} by ${said.by}`);
      return said.verdict !== 'accident';
    },
  };
}

function linesOf(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** An assertion that failed, in a test whose queries were still queries. */
function verdictOf({ file, off, isSpoilt }, answer) {
  if (!answer || answer.isDoubtful) return { verdict: 'accident', by: file };
  const { failures, spoilt, reached } = answer;
  const of = (verdict) => failures.find((failure) => failure.verdict === verdict);
  const missed = of('missed');
  if (missed && spoilt && !isSpoilt) return { verdict: 'SPOILT', by: `${file}: ${spoilt}` };
  if (missed) return { verdict: 'missed', by: `${file}: ${missed.test}`, message: missed.message };
  const other = of('error');
  if (other) return { verdict: 'ERROR', by: `${file}: ${other.test}`, message: other.message };
  if (of('accident')) return { verdict: 'accident', by: file, message: of('accident').message };
  return { verdict: 'UNNOTICED', by: reached[off] ? file : `${file}, which did not come by` };
}

const nameOf = ({ file, line, kind, name }) => `${file}:${line} ${kind}: ${name}`;

/** Nobody misses it and nothing holds the same, or a test misses what is said to be held by another. */
function isWrong(guard, { verdicts }, isHeld) {
  const isMissed = verdicts.get(guard.key)?.verdict === 'missed';
  return HELD_BY_ANOTHER.has(guard.key) ? isMissed || !isHeld(guard) : !isMissed;
}

/** True when what is said to hold the same does: guards that a test misses, alone or together, constraints that are there. */
function holds({ key }, { verdicts }, constraints) {
  const { by = [], with: others = [], constraint } = HELD_BY_ANOTHER.get(key) ?? {};
  const holders = [...by, ...others.map((other) => togetherKey(key, other))];
  const isThere = constraint === undefined || constraints.has(constraint);
  return isThere && holders.length > 0 && holders.every((one) => verdicts.get(one)?.verdict === 'missed');
}

/** The constraints that migrations name. */
function constraintsOf(root) {
  const folder = path.join(root, 'apps/api/src/migrations');
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  return new Set(
    [...text.matchAll(/\bconstraint (\w+) (?:foreign key|unique|primary key|check)/g)].map(
      ([, name]) => name,
    ),
  );
}

function tell(guards, { verdicts }, isHeld) {
  const held = guards.filter((guard) => HELD_BY_ANOTHER.has(guard.key) && isHeld(guard));
  for (const { key } of held) {
    const { by = [], with: others = [], why } = HELD_BY_ANOTHER.get(key);
    const holders = [...by, ...others.map((other) => togetherKey(key, other))];
    say(`held by another: ${key}: ${why} (${holders.map((one) => verdicts.get(one).by).join(' and ')})`);
  }
  const missed = guards.filter(({ key }) => verdicts.get(key)?.verdict === 'missed').length;
  say(
    `\n${guards.length} guards: ${missed} missed by a test, ${held.length} held by another that a test misses.`,
  );
}

function sentence(guard, { verdicts }) {
  const { verdict, by = '', message = '' } = verdicts.get(guard.key) ?? { verdict: WORDS[0] };
  return `${verdict} ${nameOf(guard)} (${by}) ${message.split('\n')[0]}`;
}
