import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { POLICY } from '../security/policy.js';
import { Description, type Schema } from '../security/testing/description.js';
import { withValue } from '../security/testing/hostile.js';

const ROUTES = Object.keys(POLICY);
const WRITES = ROUTES.filter((route) => /^(POST|PUT|PATCH) \/api\/v1/.test(route));
const READS = ROUTES.filter((route) => route.startsWith('GET /api/v1'));

/** More than any list may hold, and any text that does not say it may hold more. */
const FAR_TOO_MANY = 20_001;
/** More than any word of an address. */
const FAR_TOO_LONG = 2_001;
/** Read by nobody but who writes it: a provider's own words, and an address that leads nowhere. */
const NOT_ASKED = ['GET /api/v1/openid/callback', 'GET /api/v1/openid/signed-out'];

let bed: TestBed;
let description: Description;
let visitors: Visitor[];

beforeAll(async () => {
  bed = await openTestBed();
  const app = await bed.openApp();
  description = await Description.of(app);
  const { id: territory_id } = await aTerritory(bed.db);
  const people = [
    { role: 'HOUSE_MANAGER', territory_id },
    { role: 'FIRM', firm_id: (await aFirm(bed.db)).id },
    { role: 'AUTHORITY', authority_id: (await anAuthority(bed.db)).id },
    { role: 'METROPOLIS' },
    { role: 'ADMINISTRATOR' },
  ];
  visitors = [];
  for (const person of people) visitors.push(await visitorAs(bed, app, (await aUser(bed.db, person)).id));
  const awaiting = await aUser(bed.db, { role: 'METROPOLIS' });
  visitors.push(await visitorAs(bed, app, awaiting.id, new Date(), { stage: 'SECOND_FACTOR', ends: 0.1 }));
});
afterAll(() => bed.close());

type Path = readonly (string | number)[];
type Measured = { readonly path: Path; readonly tooMuch: unknown };

/** Every text and every list of a body, however deep. */
function measuredIn(schema: Schema, path: Path = []): Measured[] {
  const { type, items, properties, enum: values, maxLength = 0 } = description.resolve(schema);
  if (properties)
    return Object.entries(properties).flatMap(([name, one]) => measuredIn(one, [...path, name]));
  const many = Array.from({ length: FAR_TOO_MANY }, () => ({}));
  if (items) return [{ path, tooMuch: many }, ...measuredIn(items, [...path, 0])];
  const isText = [type].flat().includes('string') && values === undefined;
  return isText ? [{ path, tooMuch: 'x'.repeat(Math.max(maxLength, FAR_TOO_MANY) + 1) }] : [];
}

/** What whoever may use the route is answered. */
async function answerTo(route: string, path: string, body?: object) {
  const [method] = route.split(' ') as ['GET' | 'POST'];
  for (const visitor of visitors) {
    const { status, body: said } = await visitor.send(method, path, body);
    if (status !== 403) return { status, said };
  }
  throw new Error(`Nobody may use ${route}.`);
}

const addressOf = (route: string) => route.slice(route.indexOf(' ') + 1).replaceAll(/:\w+/g, '1');

describe('a text or a list that is far too long', () => {
  it.each(WRITES)(
    'is refused on its field: %s',
    async (route) => {
      const schema = description.bodyOf(route);
      const kept: string[] = [];
      for (const { path, tooMuch } of schema ? measuredIn(schema) : []) {
        const { status, said } = await answerTo(
          route,
          addressOf(route),
          withValue({}, path, tooMuch) as object,
        );
        // What is wrong with a text of a list is said on the list.
        const field = path.join('.').replace(/\.0$/, '');
        const isNamed = said?.errors?.some((one: { field: string }) => one.field === field);
        if (status !== 422 || !isNamed)
          kept.push(`${field}: ${status} ${JSON.stringify(said).slice(0, 200)}`);
      }
      expect(kept).toEqual([]);
      // What is wrong with each of twenty thousand items takes long to say on a busy machine.
    },
    180_000,
  );

  it.each(READS.filter((route) => !NOT_ASKED.includes(route)))(
    'is refused in an address: %s',
    async (route) => {
      const kept: string[] = [];
      for (const { name, schema } of description.queryOf(route)) {
        if (schema?.type === 'boolean') continue;
        const { status } = await answerTo(route, `${addressOf(route)}?${name}=${'x'.repeat(FAR_TOO_LONG)}`);
        if (status !== 422) kept.push(`${name}: ${status}`);
      }
      expect(kept).toEqual([]);
    },
  );
});
