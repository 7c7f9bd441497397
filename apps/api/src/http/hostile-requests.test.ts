import { createHash, randomBytes } from 'node:crypto';
import { insert } from '@clausier/tests/builders/database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { aFirmAtWork, type FirmAtWork } from '../timesheets/firm-at-work.test-bed.js';

let bed: TestBed;
let app: NestFastifyApplication;
let lys: HouseAtWork;
let work: FirmAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  lys = await aHouseAtWork(bed);
  work = await aFirmAtWork(bed);
});
afterAll(() => bed.close());

async function cookieOf(userId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insert(bed.db, 'session', {
    token_hash: createHash('sha256').update(token).digest(),
    user_id: userId,
    expires_at: new Date(Date.now() + 3_600_000),
  });
  return `clausier=${token}`;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

async function send(userId: number, method: Method, url: string, payload?: object | string, type?: string) {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      cookie: await cookieOf(userId),
      'x-clausier': '1',
      ...(type ? { 'content-type': type } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const asHouse = (method: Method, url: string, payload?: object) =>
  send(lys.house.userId, method, url, payload);
const asFirm = (method: Method, url: string, payload?: object | string, type?: string) =>
  send(work.firm.userId, method, url, payload, type);

describe('a request made to break the server', () => {
  it.each([
    'operations',
    'firms',
    'authorities',
    'participants',
    'employment-contracts',
    'timesheet-reviews',
  ])('cannot sort %s by a name that every object has', async (list) => {
    for (const sort of ['constructor', 'toString', '-valueOf']) {
      const { status, body } = await asHouse('GET', `/${list}?sort=${sort}`);
      expect([status, body.code]).toEqual([422, 'sort-unknown']);
    }
  });

  it.each([
    '0x10',
    '1e1',
    '+5',
    '-1',
    '007',
    '3000000000',
    '99999999999999999999',
    '1.0',
    ' 1',
    'un',
    '%31%00',
  ])('finds nothing under the id %s, as under one that nobody has', async (id) => {
    const absent = await asHouse('GET', '/operations/2000000000');
    expect(absent.status).toBe(404);
    for (const list of ['operations', 'participants', 'timesheet-reviews', 'firms'])
      expect(await asHouse('GET', `/${list}/${encodeURIComponent(id)}`)).toEqual(absent);
  });

  it('cannot search people by an address', async () => {
    for (const list of ['participants', 'employment-contracts', 'hours/grid']) {
      const { status, body } = await asHouse('GET', `/${list}?search=Canari&from=2024-01&to=2024-06`);
      expect([status, body.errors]).toEqual([
        422,
        expect.arrayContaining([{ field: 'search', code: 'field-unknown' }]),
      ]);
    }
  });

  it('cannot give a version no row will ever have', async () => {
    const { body } = await asHouse('POST', '/operations', lys.anInput());
    const change = { ...lys.anInput(), version: 1e25 };
    const answer = await asHouse('PATCH', `/operations/${body.id}`, change);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'version', code: 'field-too-large' }] },
    });
  });

  const home = { communeCode: '59599', isQpv: false, validFrom: '2020-01-01' };
  const person = { lastName: 'Aubin', firstName: 'Noé', bornOn: '1990-01-01', sex: 'M' };
  const cell = { assignmentId: 1, month: '2024-05', hourKind: 'WORKED', hours: 1, seenRevision: 0 };
  const hired = { employmentContractId: 1, clauseId: 1, startedOn: '2024-01-01' };

  it.each<[string, Method, string, object, string]>([
    ['a list of lists of cells', 'PUT', '/hours/cells', { cells: [[cell]] }, 'cells'],
    [
      'a list of lists of decisions',
      'POST',
      '/timesheet-reviews/1/decisions',
      { decisions: [[{ lineId: 1, version: 1, decision: 'ACCEPT' }]] },
      'decisions',
    ],
    ['a person without a home', 'POST', '/participants', person, 'residence'],
    [
      'a person whose name has no letter',
      'POST',
      '/participants',
      { ...person, lastName: '---', residence: home },
      'lastName',
    ],
    ['a person with a list of homes', 'POST', '/participants', { ...person, residence: [home] }, 'residence'],
    [
      'a person with a list of criteria',
      'POST',
      '/participants',
      { ...person, residence: home, eligibility: [] },
      'eligibility',
    ],
    ['a list in place of what is known', 'POST', '/assignments', { ...hired, knownAs: [] }, 'knownAs'],
    [
      'a work contract of a list of people',
      'POST',
      '/employment-contracts',
      {
        participantId: 1,
        firmId: 1,
        engagementMode: 'DIRECT_HIRE',
        contractType: 'CDD',
        startedOn: '2024-01-01',
        knownAs: [],
      },
      'knownAs',
    ],
  ])('is told its field: %s', async (_, method, url, payload, field) => {
    const { status, body } = await asHouse(method, url, payload);
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ field, code: expect.stringMatching(/^(field|name)-/) }),
    ]);
  });

  it('is told its field: a list of lists of lots, of typed rows', async () => {
    const { body: operation } = await asHouse('POST', '/operations', lys.anInput());
    const contract = {
      number: 'M1',
      subject: 'Travaux',
      kind: 'PUBLIC',
      lots: [[{ number: '1', name: '' }]],
    };
    const added = await asHouse('POST', `/operations/${operation.id}/public-contracts`, contract);
    expect(added).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'lots', code: 'field-malformed' }] },
    });
    const typed = await asFirm('POST', '/timesheets', { month: '2024-05', rows: [[{ hoursText: '7' }]] });
    expect(typed).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'rows', code: 'field-malformed' }] },
    });
  });

  it('is refused half a character in what is kept as it was typed', async () => {
    const half = '7\ud800';
    const typed = await asFirm('POST', '/timesheets', { month: '2024-05', rows: [{ hoursText: half }] });
    expect([typed.status, typed.body.code]).toEqual([422, 'text-refused']);
    const pasted = await asFirm('POST', '/timesheets/pastes', {
      month: '2024-05',
      text: `Nom;Heures\nA;${half}`,
    });
    expect([pasted.status, pasted.body.code]).toEqual([422, 'text-refused']);
    expect((await bed.db.query('select 1 from timesheet')).rows).toEqual([]);
  });

  it('is refused a file that breaks off on its way', async () => {
    const part = (head: string, content: string) =>
      `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}`;
    const payload = `${part('name="month"', '2024-05')}\r\n${part('name="file"; filename="a.csv"', 'Nom;Heu')}`;
    const { status, body } = await asFirm(
      'POST',
      '/timesheets/files',
      payload,
      'multipart/form-data; boundary=b',
    );
    expect([status, body.code]).toEqual([422, 'file-unreadable']);
    expect((await bed.db.query('select 1 from timesheet_file')).rows).toEqual([]);
  });
});
