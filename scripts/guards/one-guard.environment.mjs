/**
 * Jest's environment of a trial: runs a test file once for each guard it is given, with that guard off, up to the first test
 * that misses it, and writes a line about each beside the file as it ends. Guard 0 stands for none: who comes by which guard.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

/** Errors that say the query itself was spoilt: syntax, types, names. A right that is missing is 42501, and is none. */
const SPOILT_QUERY = /^42(?!501)/;
/** What a busy machine does, not the code. */
const ACCIDENT =
  /Exceeded timeout|ECONNRE|EPIPE|ENOSPC|ENOMEM|terminating connection|Connection terminated|too many clients|out of shared memory|heap out of memory|the database system is/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the messages.
const COLOURS = /\u001b\[\d+m/g;
const BLOCK = /^guard (\d+)$/;

export default class OneGuard extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const beside = context.testPath.replace(/\.test\.ts$/, '');
    this.answerFile = `${beside}.jsonl`;
    const { guards, isOffAtImport, isReadOnly } = JSON.parse(readFileSync(`${beside}.json`, 'utf8'));
    this.isReadOnly = isReadOnly;
    this.testsOf = new Map(guards.map(({ off, tests }) => [off, tests && new Set(tests)]));
    this.routesOf = new Map(guards.map(({ off, routes }) => [off, routes && new Set(routes)]));
    this.answer = emptyAnswer();
    this.running = 'import';
    this.global.guardTrial = {
      off: isOffAtImport ? guards[0].off : 0,
      reach: (id) => {
        this.answer.reached[id] ??= [];
        if (!this.answer.reached[id].includes(this.running)) this.answer.reached[id].push(this.running);
      },
      sqlError: (code, message) => {
        if (SPOILT_QUERY.test(code ?? '')) this.answer.spoilt ??= message;
      },
      within: (off, load) => this.within(off, load),
      share: (open) => this.share(open),
      only: (routes) => routes.filter((route) => this.routesOf.get(this.off)?.has(route) ?? true),
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
    const off = Number(BLOCK.exec(event.describeBlock?.name ?? '')?.[1] ?? Number.NaN);
    if (event.name === 'run_start') this.leaveOut(state.rootDescribeBlock);
    if (event.name === 'run_describe_start' && off >= 0) this.begin(off);
    if (event.name === 'run_describe_finish' && off >= 0) this.finish(off);
    if (event.name === 'test_start') {
      this.running = nameOf(event.test);
      // One that misses the guard is enough; the map wants them all.
      if (this.off > 0 && this.answer.failures.some(({ verdict }) => verdict === 'missed'))
        event.test.mode = 'skip';
    }
    if (event.name === 'test_done') this.note(event.test);
  }

  /** Tests that never come by the guard, where each stands alone. */
  leaveOut(root) {
    for (const block of root.children) {
      const tests = this.testsOf.get(Number(BLOCK.exec(block.name)?.[1]));
      if (tests) for (const test of testsIn(block)) if (!tests.has(nameOf(test))) test.mode = 'skip';
    }
  }

  begin(off) {
    this.off = off;
    this.global.guardTrial.off = off;
    const { reached } = this.answer;
    this.answer = { ...emptyAnswer(), reached: off === 0 ? reached : {} };
    this.startedAt = Date.now();
    this.running = '';
  }

  finish(off) {
    const answer = { off, ...this.answer, whole: Date.now() - this.startedAt };
    appendFileSync(this.answerFile, `${JSON.stringify(answer)}\n`);
    this.global.guardTrial.off = 0;
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

const emptyAnswer = () => ({ reached: {}, failures: [], durations: {}, spoilt: undefined });

function testsIn(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

/** The name as the file gives it, without the block of the guard. */
function nameOf(test) {
  const names = [];
  for (let block = test; block.parent?.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

/** Missed when an assertion failed; an accident, or another error, is not believed. */
function judge(error) {
  const text = String(error?.message ?? error).replace(COLOURS, '');
  const message = text.slice(0, 600);
  if (ACCIDENT.test(text)) return { verdict: 'accident', message };
  const isAssertion = error?.matcherResult !== undefined || /^expect\(/.test(text);
  return { verdict: isAssertion ? 'missed' : 'error', message };
}
