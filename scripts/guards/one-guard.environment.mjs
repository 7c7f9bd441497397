/**
 * Jest's environment of a trial: runs a test file once for each guard it is given, with that guard off (or several: `12+45`),
 * up to the first test that misses it, and writes a line about each beside the file as it ends. Guard 0 stands for none: who
 * comes by which guard; and, run from the last test to the first, whether each test stands alone.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** Errors that say the query itself was spoilt: syntax, types, names. A right that is missing is 42501, and is none. */
const SPOILT_QUERY = /^42(?!501)/;
/** What a busy machine does, not the code. */
const ACCIDENT =
  /Exceeded timeout|ECONNRE|EPIPE|ENOSPC|ENOMEM|terminating connection|Connection terminated|too many clients|out of shared memory|heap out of memory|the database system is/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the messages.
const COLOURS = /\u001b\[\d+m/g;
/** Times, random names and tokens. */
const NEW_EACH_TIME = /\d{4}-\d{2}-\d{2}T[\d:.]+Z|[\da-f]{8}-[\da-f-]{27}|[\w-]{40,}/g;
const BLOCK = /^guard (\d+(?:\+\d+)*)$/;
const NONE = '0';

export default class OneGuard extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const beside = context.testPath.replace(/\.test\.ts$/, '');
    this.answerFile = `${beside}.jsonl`;
    /** Guards that a test of another file has missed meanwhile. */
    this.missedFile = path.join(path.dirname(beside), 'missed.txt');
    const { guards, isOffAtImport, isReadOnly } = JSON.parse(readFileSync(`${beside}.json`, 'utf8'));
    this.isReadOnly = isReadOnly;
    this.trials = new Map(guards.map((guard) => [String(guard.off), guard]));
    this.answer = emptyAnswer();
    this.running = 'import';
    this.global.guardTrial = {
      offs: isOffAtImport ? numbersOf(guards[0].off) : [],
      isOff: (id) => this.global.guardTrial.offs.includes(id),
      reach: (id) => {
        this.answer.reached[id] ??= [];
        if (!this.answer.reached[id].includes(this.running)) this.answer.reached[id].push(this.running);
      },
      sqlError: (code, message) => {
        if (SPOILT_QUERY.test(code ?? '')) this.answer.spoilt ??= message;
      },
      within: (off, load) => this.within(off, load),
      share: (open) => this.share(open),
      only: (routes) => routes.filter((route) => this.trials.get(this.off)?.routes?.includes(route) ?? true),
    };
  }

  /** Loads a test file once more, inside a block of its own. */
  async within(off, load) {
    this.global.describe(`guard ${off}`, () => undefined);
    const { state } = this;
    const root = state.currentDescribeBlock;
    state.currentDescribeBlock = root.children.at(-1);
    await load();
    state.currentDescribeBlock = root;
  }

  /** Where tests leave all as it was, what takes long to set up is set up once for all guards, and closed at the end. */
  async share(open) {
    if (!this.isReadOnly) return open();
    if (!this.shared) {
      const { bed, ...more } = await open();
      this.shared = {
        world: { ...more, bed: { ...bed, close: async () => undefined } },
        close: () => bed.close(),
      };
    }
    return this.shared.world;
  }

  async handleTestEvent(event, state) {
    this.state = state;
    if (event.name === 'run_finish') await this.shared?.close();
    const off = BLOCK.exec(event.describeBlock?.name ?? '')?.[1];
    if (event.name === 'run_start') this.leaveOut(state.rootDescribeBlock);
    if (event.name === 'run_describe_start' && off) this.begin(off, event.describeBlock);
    if (event.name === 'run_describe_finish' && off) this.finish(off);
    if (event.name === 'test_start') {
      this.running = nameOf(event.test);
      // One that misses the guard is enough; the map wants them all, and so does who compares.
      const isMissed = this.answer.failures.some(({ verdict }) => verdict === 'missed');
      if (this.off !== NONE && isMissed && !this.trials.get(this.off)?.isWhole) event.test.mode = 'skip';
    }
    if (event.name === 'test_done') this.note(event.test);
  }

  /** Tests that never come by the guard; the others from the last to the first where it is to be seen that each stands alone. */
  leaveOut(root) {
    for (const block of root.children) {
      const { tests, isBackwards } = this.trials.get(BLOCK.exec(block.name)?.[1]) ?? {};
      if (tests) for (const test of testsIn(block)) if (!tests.includes(nameOf(test))) test.mode = 'skip';
      if (isBackwards) turnRound(block);
    }
  }

  begin(off, block) {
    this.off = off;
    this.isNeedless = !this.trials.get(off)?.isWhole && this.isMissed(off);
    if (this.isNeedless) for (const test of testsIn(block)) test.mode = 'skip';
    this.global.guardTrial.offs = numbersOf(off);
    const { reached } = this.answer;
    this.answer = { ...emptyAnswer(), reached: off === NONE ? reached : {} };
    this.startedAt = Date.now();
    this.running = '';
  }

  finish(off) {
    const { isNeedless } = this;
    const answer = { off, ...this.answer, isNeedless, whole: Date.now() - this.startedAt };
    appendFileSync(this.answerFile, `${JSON.stringify(answer)}\n`);
    if (answer.failures.some(({ verdict }) => verdict === 'missed'))
      appendFileSync(this.missedFile, `${off}\n`);
    this.global.guardTrial.offs = [];
  }

  isMissed(off) {
    return (
      off !== NONE &&
      existsSync(this.missedFile) &&
      readFileSync(this.missedFile, 'utf8').split('\n').includes(off)
    );
  }

  note(test) {
    this.running = '';
    const name = nameOf(test);
    this.answer.durations[name] = test.duration ?? 0;
    for (const thrown of test.errors)
      this.answer.failures.push({
        test: name,
        ...judge(Array.isArray(thrown) ? (thrown[0] ?? thrown[1]) : thrown),
      });
  }
}

/** `12+45` is guards 12 and 45; 0 is none. */
const numbersOf = (off) =>
  String(off)
    .split('+')
    .map(Number)
    .filter((id) => id > 0);

const emptyAnswer = () => ({ reached: {}, failures: [], durations: {}, spoilt: undefined });

function testsIn(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

function turnRound(block) {
  block.children.reverse();
  for (const child of block.children) if (child.type === 'describeBlock') turnRound(child);
}

/** The name as the file gives it, without the block of the guard. */
function nameOf(test) {
  const names = [];
  for (let block = test; block.parent?.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

/** A property that failed tells by its cause which assertion did. */
const ofProperty = (error) =>
  /^Property failed after/.test(String(error?.message)) && error.cause ? error.cause : error;

/** Missed when an assertion failed, or the product refused what a test is about; an accident, or another error, is not believed. `saying` is the same for what says the same. */
function judge(thrown) {
  const error = ofProperty(thrown);
  const text = String(error?.message ?? error).replace(COLOURS, '');
  const message = text.slice(0, 600);
  const saying = createHash('sha256').update(text.replace(NEW_EACH_TIME, '')).digest('hex');
  if (ACCIDENT.test(text)) return { verdict: 'accident', message, saying };
  const isAssertion = error?.matcherResult !== undefined || /^expect\(/.test(text);
  const isRefusal = error?.constructor?.name === 'DomainError';
  return { verdict: isAssertion || isRefusal ? 'missed' : 'error', message, saying };
}
