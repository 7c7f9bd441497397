import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoutePolicy, Verdict } from './policy/notation.js';
import { POLICY } from './policy.js';
import { type Answer, ask } from './testing/ask.js';
import { type Cell, cellsOf, nameOf, readVerdict } from './testing/cells.js';
import { changedTables, fingerprint, JOURNAL_TABLES } from './testing/fingerprint.js';
import { QUESTIONS } from './testing/questions.js';
import { recordFor } from './testing/world/records.js';
import { openWorld, type World } from './testing/world/world.js';

/** Requests sent at once: enough to keep the application and its database both at work. */
const AT_ONCE = 6;

/**
 * What signing in and out, choosing a language, opening a file, making a link of a firm and ending it, forgetting a
 * name and putting back what was set aside write.
 */
const KEPT_BY_THE_WAY = [
  ...JOURNAL_TABLES,
  'app_user',
  'deposit_link',
  'remembered_name',
  'inbox_dismissal',
  'first_steps_dismissal',
  'saved_view',
  'second_factor_secret',
  'session',
  'sign_in_attempt',
];

/** The API is also tested where the web application has not been built: its one route is not there then. */
const isWebBuilt = existsSync(new URL('../../../web/dist', import.meta.url));
const DECLARED = Object.entries(POLICY).filter(([route]) => isWebBuilt || route !== 'GET /*');

/** A GET, and the HEAD that Fastify makes of it. */
const ROUTES = DECLARED.flatMap(([route, policy]): [string, RoutePolicy][] =>
  route.startsWith('GET ')
    ? [
        [route, policy],
        [route.replace('GET ', 'HEAD '), policy],
      ]
    : [[route, policy]],
);

const CORRECTION = 'POST /api/v1/timesheets/:id/correction';

let world: World;
let atFirst: Record<string, string>;
let cells = 0;

beforeAll(async () => {
  world = await openWorld();
  // What was returned is copied once, and the same draft answers ever after: only the first request writes.
  await answersTo(cellsExpecting(CORRECTION, POLICY[CORRECTION]!, (verdict) => verdict === 'ALLOWED'));
  atFirst = await fingerprint(world.bed.db);
}, 120_000);
afterAll(() => world.bed.close());

async function answersTo(asked: readonly Cell[]): Promise<Map<Cell, Answer>> {
  const answers = new Map<Cell, Answer>();
  const size = asked.some(({ route }) => QUESTIONS[route]?.before) ? 1 : AT_ONCE;
  for (let at = 0; at < asked.length; at += size) {
    const together = asked.slice(at, at + size).map(async (cell) => {
      const { route, actor, of, ownership, expected } = cell;
      const record = of === null ? {} : recordFor(world, actor, of, ownership);
      answers.set(
        cell,
        await ask(world, actor, route, { record, of, ownership, isAllowed: expected === 'ALLOWED' }),
      );
    });
    await Promise.all(together);
  }
  cells += answers.size;
  return answers;
}

const cellsExpecting = (route: string, policy: RoutePolicy, isExpected: (verdict: Verdict) => boolean) =>
  cellsOf(route, policy, world.actors).filter(({ expected }) => isExpected(expected));

/** Cells whose answer is not what the policy declares. */
const deviations = (answers: Map<Cell, Answer>) =>
  [...answers].flatMap(([cell, answer]) => {
    const verdict = readVerdict(cell, answer);
    return verdict === cell.expected
      ? []
      : [`${nameOf(cell)}: ${cell.expected} declared, ${verdict} answered`];
  });

/** An answer without what names the record that was asked for, the request or the time. */
function stripped({ statusCode, headers, body }: Answer, asked: object) {
  const ids = new Set(Object.values(asked).map(String));
  const anonymous = body
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'NOW')
    .replace(/[\w-]+/g, (word) => (ids.has(word) ? 'IT' : word));
  const { date: _, 'content-length': __, 'x-request-id': ___, ...others } = headers;
  return { statusCode, headers: others, body: anonymous };
}

/** Pairs of cells of which one betrays that the record it was refused exists. */
const tellTales = (answers: Map<Cell, Answer>) =>
  [...answers].flatMap(([cell, answer]) => {
    if (cell.ownership === 'absent' || cell.expected !== 'NOT_FOUND' || cell.of === null) return [];
    const absent = [...answers].find(
      ([one]) => one.actor === cell.actor && one.of === cell.of && one.ownership === 'absent',
    )!;
    const [refused, unknown] = ([[cell, answer], absent] as const).map(([one, given]) =>
      JSON.stringify(stripped(given, recordFor(world, one.actor, one.of!, one.ownership))),
    );
    return refused === unknown ? [] : [`${nameOf(cell)}: ${refused} is not ${unknown}`];
  });

describe('the policy', () => {
  it('names every route of the running application, and no other', () => {
    const live = world.routes.filter((route) => !route.startsWith('HEAD '));
    expect(DECLARED.map(([route]) => route).sort()).toEqual(live);
    const heads = world.routes.filter((route) => route.startsWith('HEAD '));
    expect(
      ROUTES.map(([route]) => route)
        .filter((route) => route.startsWith('HEAD '))
        .sort(),
    ).toEqual(heads);
  });
});

describe('what the policy refuses is refused, and foreign answers like absent', () => {
  it.each(ROUTES)('%s', async (route, policy) => {
    const answers = await answersTo(cellsExpecting(route, policy, (verdict) => verdict !== 'ALLOWED'));
    expect(deviations(answers)).toEqual([]);
    expect(tellTales(answers)).toEqual([]);
  });

  it('and leaves every row of every table as it was', async () => {
    expect(changedTables(atFirst, await fingerprint(world.bed.db))).toEqual([]);
  });
});

describe('what the policy allows is done, or refused by the use case itself', () => {
  it.each(ROUTES)(
    '%s',
    async (route, policy) => {
      const answers = await answersTo(cellsExpecting(route, policy, (verdict) => verdict === 'ALLOWED'));
      expect(deviations(answers)).toEqual([]);
    },
    90_000,
  );

  it('and nothing changed but sessions, accounts and registers', async () => {
    const changed = changedTables(atFirst, await fingerprint(world.bed.db));
    expect(changed.filter((table) => !KEPT_BY_THE_WAY.includes(table))).toEqual([]);
  });

  it('over a matrix of at least 2 000 cells', () => {
    expect(cells).toBeGreaterThanOrEqual(2000);
  });
});
