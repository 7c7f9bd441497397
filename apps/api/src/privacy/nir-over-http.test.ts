import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { Description, type Schema } from '../security/testing/description.js';
import { aSession } from '../security/testing/sign-in.js';

const NIR = 'vu 2 69 05 49 588 157 80 hier';

/** A text in the input of a route: its name, and the input in which it alone is given. */
interface TextField {
  route: string;
  field: string;
  isQuery: boolean;
  input: Record<string, unknown>;
}

let bed: TestBed;
let app: NestFastifyApplication;
let fields: TextField[];
let cookies: string[];
const firmCookies = new Map<string, string>();

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  fields = await textFields();
  const { id: territory_id } = await aTerritory(bed.db);
  const { id: firm_id } = await aFirm(bed.db);
  const { id: authority_id } = await anAuthority(bed.db);
  const users = [
    await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id }),
    await aUser(bed.db, { role: 'FACILITATOR', territory_id }),
    await aUser(bed.db, { role: 'FIRM', firm_id }),
    await aUser(bed.db, { role: 'AUTHORITY', authority_id }),
    await aUser(bed.db, { role: 'METROPOLIS' }),
    await aUser(bed.db, { role: 'ADMINISTRATOR' }),
  ];
  cookies = [];
  for (const [index, user] of users.entries())
    for (const stage of ['OPEN', 'SECOND_FACTOR', 'ENROLMENT'] as const) {
      const { cookie } = await aSession(bed.db, user.id, new Date(), {
        stage,
        ends: stage === 'OPEN' ? 24 : 0.05,
      });
      cookies.push(cookie);
      if (index === 2 && stage === 'OPEN') firmCookies.set('firm', cookie);
    }
});
afterAll(() => bed.close());

/** Every text of every body and of every search, as the API describes itself. */
async function textFields(): Promise<TextField[]> {
  const description = await Description.of(app);
  const { paths } = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<OpenAPIObject>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).flatMap((method) => {
      const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      const body = description.bodyOf(route);
      const inBody = body ? textsIn(description, body) : [];
      const inQuery = description.queryOf(route).filter(({ schema }) => isText(schema ?? {}));
      return [
        ...inBody.map(({ field, input }) => ({ route, field, isQuery: false, input })),
        ...inQuery.map(({ name }) => ({ route, field: name, isQuery: true, input: { [name]: NIR } })),
      ];
    }),
  );
}

function isText({ type }: Schema): boolean {
  return type === 'string' || (Array.isArray(type) && type.includes('string'));
}

type Text = Pick<TextField, 'field' | 'input'>;

function textsIn(description: Description, schema: Schema): Text[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]): Text[] => {
    const property = description.resolve(given);
    if (isText(property)) return [{ field: name, input: { [name]: NIR } }];
    const item = property.items && description.resolve(property.items);
    if (item && isText(item)) return [{ field: name, input: { [name]: ['bien', NIR] } }];
    const nested = item ?? property;
    return textsIn(description, nested).map(({ field, input }) => ({
      field,
      input: { [name]: item ? [input] : input },
    }));
  });
}

async function ask({ route, isQuery, input }: TextField, cookie: string) {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const query = isQuery ? `?${new URLSearchParams(input as Record<string, string>)}` : '';
  return app.inject({
    method,
    url: `${path.replace(/:\w+/g, '1')}${query}`,
    headers: { cookie, 'x-clausier': '1' },
    ...(isQuery ? {} : { payload: input }),
  });
}

describe('A social security number', () => {
  it('is refused in every text of every request, on its field, whatever else is missing', async () => {
    expect(fields.length).toBeGreaterThan(120);
    for (const field of fields) {
      const answers = [];
      for (const cookie of cookies) {
        answers.push(await ask(field, cookie));
        if (![401, 403].includes(answers.at(-1)!.statusCode)) break;
      }
      const answer = answers.at(-1)!;
      expect([field.route, field.field, answer.statusCode, answer.json()]).toEqual([
        field.route,
        field.field,
        422,
        expect.objectContaining({ code: 'nir-refused', field: field.field }),
      ]);
      expect(answer.body).not.toContain('588');
    }
  }, 120_000);

  it('is told by its line in a paste, and by its field in the name of a file', async () => {
    const headers = { cookie: firmCookies.get('firm')!, 'x-clausier': '1' };
    const text = 'Nom\tHeures\nDupont Zoé\t10\n2690549588157\t12\n';
    const paste = await app.inject({
      method: 'POST',
      url: '/api/v1/timesheets/pastes',
      headers,
      payload: { month: '2024-05', text },
    });
    expect(paste.json()).toMatchObject({ code: 'nir-refused-at-row', field: 'text', params: { row: 3 } });
    const file = (name: string, month: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/timesheets/files',
        headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
        payload: `--x\r\ncontent-disposition: form-data; name="month"\r\n\r\n${month}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\nNom;Heures\r\n--x--\r\n`,
      });
    expect((await file('releve_2690549588157.csv', '2024-05')).json()).toMatchObject({
      code: 'nir-refused',
      field: 'file',
    });
    expect((await file('releve.csv', '2690549588157')).json()).toMatchObject({
      code: 'nir-refused',
      field: 'month',
    });
    expect((await bed.db.query('select 1 from timesheet_file')).rows).toEqual([]);
  });
});
