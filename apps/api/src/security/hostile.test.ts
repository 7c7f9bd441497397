import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUPS_OF, verdictOf } from './policy/actors.js';
import { POLICY } from './policy.js';
import { type Answer, pathOf, send } from './testing/ask.js';
import { requiredQuery } from './testing/description.js';
import { changedTables, fingerprint, JOURNAL_TABLES } from './testing/fingerprint.js';
import { GOOD_WRITES } from './testing/good-bodies.js';
import { FORBIDDEN_KEYS, HOSTILE_TEXTS, textFieldsOf, withValue } from './testing/hostile.js';
import { QUESTIONS } from './testing/questions.js';
import { recordFor } from './testing/world/records.js';
import { type Actor, openWorld, type World } from './testing/world/world.js';

/** What is sent as a form with a file. */
const FORMS = [
  'POST /api/v1/timesheets/files',
  'POST /api/v1/timesheets/:id/attachments',
  'POST /api/v1/open-data/files',
];

/** Writes whose body is JSON; those that end sessions are sent none. */
const WRITES = Object.entries(QUESTIONS).flatMap(([route, { body, endsSessions }]) =>
  body && !endsSessions && !FORMS.includes(route) ? [route] : [],
);
const READS = Object.keys(POLICY).filter((route) => route.startsWith('GET /api/v1'));

/** What a hostile request may change: the counters of tries, and what they are written beside. */
const COUNTERS = [...JOURNAL_TABLES, 'sign_in_attempt'];

let world: World;
let atFirst: Record<string, string>;

beforeAll(async () => {
  world = await openWorld();
  atFirst = await fingerprint(world.bed.db);
}, 120_000);
afterAll(() => world.bed.close());

/** Somebody the policy lets in, signed in rather than half-way, on a record of their own. */
function allowedOn(route: string): Actor {
  const [one] = POLICY[route]!.cases;
  const allowed = world.actors.filter(
    (actor) => verdictOf(POLICY[route]!, one!, actor.name, 'own') === 'ALLOWED',
  );
  return allowed.find(({ name }) => GROUPS_OF[name].includes('everybody')) ?? allowed[0] ?? world.actors[0]!;
}

/** The body a route is usually asked with, and how to send another in its place. */
function request(route: string) {
  const actor = allowedOn(route);
  const question = QUESTIONS[route]!;
  const { of } = POLICY[route]!.cases[0]!;
  const record = of === null ? {} : recordFor(world, actor, of, 'own');
  const asking = {
    site: actor.site,
    record,
    of,
    ownership: 'own',
    marks: world.marks,
    sender: actor,
  } as const;
  const path = pathOf(route, question.path?.(asking) ?? record);
  return {
    body: question.body!(asking),
    send: (body: unknown) => send(world, actor, route, { path, query: question.query, body: body as object }),
    sendText: (text: string) =>
      send(world, actor, route, {
        path,
        query: question.query,
        body: { payload: text, type: 'application/json' },
      }),
  };
}

const brief = ({ statusCode, body }: Answer) => `${statusCode} ${body.slice(0, 160)}`;
const isRefused = ({ statusCode }: Answer) => statusCode >= 400 && statusCode < 500;
const unchanged = async () =>
  changedTables(atFirst, await fingerprint(world.bed.db)).filter((table) => !COUNTERS.includes(table));

describe('a body with one more field than the route takes', () => {
  it.each(WRITES)('is refused, and the field named: %s', async (route) => {
    const { body, send } = request(route);
    const declared = world.description.bodyOf(route)?.properties ?? {};
    const accepted: string[] = [];
    for (const [key, value] of Object.entries(FORBIDDEN_KEYS)) {
      if (key in declared) continue;
      const answer = await send({ ...body, [key]: value });
      const named = { errors: expect.arrayContaining([{ field: key, code: 'field-unknown' }]) };
      if (answer.statusCode !== 422) accepted.push(`${key}: ${brief(answer)}`);
      else expect(answer.json()).toMatchObject(named);
    }
    expect(accepted).toEqual([]);
  });
});

describe('a body with a key that would reach the prototype of every object', () => {
  it.each(WRITES)('is refused before it is read: %s', async (route) => {
    const { body, sendText } = request(route);
    const text = JSON.stringify(body);
    const poisons = [
      '"__proto__":{"role":"ADMINISTRATOR"}',
      '"constructor":{"prototype":{"role":"ADMINISTRATOR"}}',
    ];
    for (const poison of poisons) {
      const whole = text === '{}' ? `{${poison}}` : `{${poison},${text.slice(1)}`;
      expect((await sendText(whole)).statusCode).toBe(400);
      expect((await sendText(`{"unheardOf":{${poison}}}`)).statusCode).toBe(400);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

describe('a hostile text in a field of a request that the use case refuses', () => {
  it.each(WRITES)('is refused like any other: %s', async (route) => {
    const { body, send } = request(route);
    const schema = world.description.bodyOf(route);
    const troubles: string[] = [];
    for (const { path } of schema ? textFieldsOf(world.description, schema) : []) {
      if (path.join('.') === QUESTIONS[route]!.refusedFor) continue;
      for (const [kind, text] of Object.entries(HOSTILE_TEXTS)) {
        const answer = await send(withValue(body, path, text));
        const isFine = isRefused(answer) && answer.statusCode !== 403;
        if (!isFine && !isHarmless(route)) troubles.push(`${kind} in ${path.join('.')}: ${brief(answer)}`);
      }
    }
    expect(troubles).toEqual([]);
  });
});

describe('a hostile text in the address of a read', () => {
  it.each(READS)('is refused, or finds nothing: %s', async (route) => {
    const actor = allowedOn(route);
    const { of } = POLICY[route]!.cases[0]!;
    const record = of === null ? {} : recordFor(world, actor, of, 'own');
    const path = pathOf(route, record);
    const least = requiredQuery(world.description, route);
    const troubles: string[] = [];
    for (const [kind, text] of Object.entries(HOSTILE_TEXTS)) {
      for (const { name } of world.description.queryOf(route)) {
        const answer = await send(world, actor, route, { path, query: { ...least, [name]: text } });
        if (answer.statusCode >= 500) troubles.push(`${kind} in ${name}: ${brief(answer)}`);
      }
      const unknown = await send(world, actor, route, { path, query: { ...least, unheardOf: text } });
      if (unknown.statusCode >= 500) troubles.push(`${kind} in an unknown parameter: ${brief(unknown)}`);
      if (Object.keys(record).length === 0) continue;
      const lost = await send(world, actor, route, {
        path: path.replace(/\d+|[A-Z_]{3,}/, encodeURIComponent(text)),
      });
      if (!isRefused(lost)) troubles.push(`${kind} in the path: ${brief(lost)}`);
    }
    expect(troubles).toEqual([]);
  });
});

describe('after all that', () => {
  it('every row of every table is as it was', async () => {
    expect(await unchanged()).toEqual([]);
  });
});

describe('a hostile text that a record keeps', () => {
  let turn = 0;
  it.each(Object.keys(GOOD_WRITES))('is kept and read again as it was typed: %s', async (route) => {
    const actor = world.actors.find(({ name }) => name === 'facilitator')!;
    const { path, body, texts, readAt } = GOOD_WRITES[route]!;
    for (const field of texts) {
      for (const text of Object.values(HOSTILE_TEXTS)) {
        turn += 1;
        const typed =
          field === 'phone' || field === 'contactPhone' ? text.slice(0, 30).trim() : text.slice(0, 60).trim();
        const written = await send(world, actor, route, {
          path: `/api/v1${path(world)}`,
          body: { ...body(world, turn), [field]: typed },
        });
        expect(brief(written)).toMatch(/^201 /);
        const read = await send(world, actor, 'GET', {
          path: `/api/v1${readAt(world, written.json<{ id: number }>().id)}`,
          query: {},
        });
        expect(read.headers).toMatchObject({
          'content-type': expect.stringContaining('application/json'),
          'x-content-type-options': 'nosniff',
        });
        expect(read.body).toContain(JSON.stringify(typed));
      }
    }
  });

  it('leaves the tables standing', async () => {
    expect(Object.keys(await fingerprint(world.bed.db))).toEqual(Object.keys(atFirst));
  });
});

/** A judgement of a password that is typed changes nothing, whatever is typed. */
function isHarmless(route: string): boolean {
  return !QUESTIONS[route]!.reaches;
}
