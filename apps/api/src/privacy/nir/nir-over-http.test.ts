import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import { Description, type Schema } from '../../security/testing/description.js';

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
let visitors: Visitor[];
let firm: Visitor;

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
  visitors = [];
  for (const { id } of users)
    for (const stage of ['OPEN', 'SECOND_FACTOR', 'ENROLMENT'] as const)
      visitors.push(await visitorAs(bed, app, id, new Date(), { stage, ends: stage === 'OPEN' ? 24 : 0.05 }));
  firm = await visitorAs(bed, app, users[2]!.id);
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

function ask({ route, isQuery, input }: TextField, visitor: Visitor) {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const query = isQuery ? `?${new URLSearchParams(input as Record<string, string>)}` : '';
  return visitor.send(method, `${path.replace(/:\w+/g, '1')}${query}`, isQuery ? undefined : input);
}

describe('A social security number', () => {
  it('is refused in every text of every request, on its field, whatever else is missing', async () => {
    expect(fields.length).toBeGreaterThan(120);
    for (const field of fields) {
      const answers = [];
      for (const visitor of visitors) {
        answers.push(await ask(field, visitor));
        if (![401, 403].includes(answers.at(-1)!.status)) break;
      }
      const answer = answers.at(-1)!;
      expect([field.route, field.field, answer.status, answer.body]).toEqual([
        field.route,
        field.field,
        422,
        expect.objectContaining({ code: 'nir-refused', field: field.field }),
      ]);
      expect(answer.text).not.toContain('588');
    }
  }, 120_000);

  it('is told by its line in a paste, and by its field in the name of a file', async () => {
    const text = 'Nom\tHeures\nDupont Zoé\t10\n2690549588157\t12\n';
    const paste = await firm.send('POST', '/timesheets/pastes', { month: '2024-05', text });
    expect(paste.body).toMatchObject({ code: 'nir-refused-at-row', field: 'text', params: { row: 3 } });
    const file = (name: string, month: string) =>
      firm.send(
        'POST',
        '/timesheets/files',
        `--x\r\ncontent-disposition: form-data; name="month"\r\n\r\n${month}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\nNom;Heures\r\n--x--\r\n`,
        { 'content-type': 'multipart/form-data; boundary=x' },
      );
    expect((await file('releve_2690549588157.csv', '2024-05')).body).toMatchObject({
      code: 'nir-refused',
      field: 'file',
    });
    expect((await file('releve.csv', '2690549588157')).body).toMatchObject({
      code: 'nir-refused',
      field: 'month',
    });
    expect((await bed.db.query('select 1 from timesheet_file')).rows).toEqual([]);
  });
});
