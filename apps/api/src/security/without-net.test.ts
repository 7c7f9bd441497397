import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeNet, restoreNet } from '../database/test-bed.js';
import { POLICY } from './policy.js';
import { pathOf, send } from './testing/ask.js';
import { requiredQuery } from './testing/description.js';
import { type Exchange, READS, sweepAll } from './testing/sweep.js';
import { textOf } from './testing/text-of-answer.js';
import { recordFor } from './testing/world/records.js';
import { type Actor, openWorld, type World } from './testing/world/world.js';

/** One of each kind of reader. */
const READERS = [
  'facilitator',
  'host house of a mutualised person',
  'house manager',
  'firm',
  'link of a firm',
  'authority',
  'metropolis',
  'administrator',
] as const;

/** Where reading is itself written down, and told at the next reading. */
const TELLS_OF_READING = /\/(journal|audit)|\/participants\/:id\/(export|openings)/;
const ROUTES = READS.filter((route) => !TELLS_OF_READING.test(route));

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.bed.close());

/** A route about a record of one's own, one that a mutualised person links, and one of strangers; a list once. */
async function* readEach(_: World, actor: Actor, route: string): AsyncGenerator<Exchange> {
  const records = POLICY[route]!.cases.flatMap(({ of }) =>
    of === null
      ? [{}]
      : (['own', 'linked', 'foreign'] as const).map((ownership) => recordFor(world, actor, of, ownership)),
  );
  for (const record of records) {
    const path = pathOf(route, record);
    const query = requiredQuery(world.description, route);
    yield { route, asked: path, answer: await send(world, actor, route, { path, query }) };
  }
}

/** What an actor is answered to each of these questions, whatever the time. */
async function whatIsRead(actor: Actor): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  await sweepAll({ world, actor, routes: ROUTES, sweep: readEach }, async ({ route, asked, answer }) => {
    // A signed page that a firm gave is no PDF that can be read: its size tells whether it is the same.
    const isPdf = String(answer.headers['content-type']).includes('pdf');
    const said = isPdf
      ? `${answer.rawPayload.length} bytes`
      : (await textOf(answer)).split('\n').slice(1).join('\n');
    answers.set(
      `${route} (${asked})`,
      `${answer.statusCode} ${said.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'NOW')}`,
    );
  });
  return answers;
}

/** Where two answers part. */
function differenceOf(asked: string, withNet: string, withoutNet: string): string {
  const at = [...withNet].findIndex((letter, index) => letter !== withoutNet[index]);
  const around = (answer: string) => answer.slice(Math.max(0, at - 40), at + 1000);
  return `${asked}: …${around(withNet)}… without the net …${around(withoutNet)}…`;
}

describe('the scope of each query keeps by itself what row-level security keeps under it', () => {
  it.each(READERS)(
    '%s reads the same with the net and without it',
    async (name) => {
      const actor = world.actors.find((one) => one.name === name)!;
      await restoreNet(world.bed.db);
      const withNet = await whatIsRead(actor);
      await removeNet(world.bed.db);
      const withoutNet = await whatIsRead(actor);
      const different = [...withNet].filter(([asked, answer]) => withoutNet.get(asked) !== answer);
      expect(different.map(([asked, answer]) => differenceOf(asked, answer, withoutNet.get(asked)!))).toEqual(
        [],
      );
      expect([...withNet.values()].some((answer) => answer.startsWith('200'))).toBe(true);
    },
    120_000,
  );
});
