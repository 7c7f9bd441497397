import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { aFirmAtWork } from '../timesheets/firm-at-work.test-bed.js';

let bed: TestBed;
let lys: HouseAtWork;
let house: Visitor;
let firm: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  const app = await bed.openApp();
  lys = await aHouseAtWork(bed);
  house = await visitorAs(bed, app, lys.house.userId);
  firm = await visitorAs(bed, app, (await aFirmAtWork(bed)).firm.userId);
});
afterAll(() => bed.close());

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
      const { status, body } = await house.send('GET', `/${list}?sort=${sort}`);
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
    const absent = await house.send('GET', '/operations/2000000000');
    expect(absent.status).toBe(404);
    for (const list of ['operations', 'participants', 'timesheet-reviews', 'firms'])
      expect(await house.send('GET', `/${list}/${encodeURIComponent(id)}`)).toEqual(absent);
  });

  it('cannot search people by an address', async () => {
    for (const list of ['participants', 'employment-contracts', 'hours/grid']) {
      const { status, body } = await house.send('GET', `/${list}?search=Canari&from=2024-01&to=2024-06`);
      expect([status, body.errors]).toEqual([
        422,
        expect.arrayContaining([{ field: 'search', code: 'field-unknown' }]),
      ]);
    }
  });

  it('cannot give a version no row will ever have', async () => {
    const { body } = await house.send('POST', '/operations', lys.anInput());
    const change = { ...lys.anInput(), version: 1e25 };
    const answer = await house.send('PATCH', `/operations/${body.id}`, change);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'version', code: 'field-too-large' }] },
    });
  });

  const home = { communeCode: '59599', isQpv: false, validFrom: '2020-01-01' };
  const person = { lastName: 'Aubin', firstName: 'Noé', bornOn: '1990-01-01', sex: 'M' };
  const cell = { assignmentId: 1, month: '2024-05', hourKind: 'WORKED', hours: 1, seenRevision: 0 };
  const hired = { employmentContractId: 1, clauseId: 1, startedOn: '2024-01-01' };

  it.each<[string, 'POST' | 'PUT', string, object, string]>([
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
    const { status, body } = await house.send(method, url, payload);
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ field, code: expect.stringMatching(/^(field|name)-/) }),
    ]);
  });

  it('is told its field: a list of lists of lots, of typed rows', async () => {
    const { body: operation } = await house.send('POST', '/operations', lys.anInput());
    const contract = {
      number: 'M1',
      subject: 'Travaux',
      kind: 'PUBLIC',
      lots: [[{ number: '1', name: '' }]],
    };
    const added = await house.send('POST', `/operations/${operation.id}/public-contracts`, contract);
    expect(added).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'lots', code: 'field-malformed' }] },
    });
    const typed = await firm.send('POST', '/timesheets', { month: '2024-05', rows: [[{ hoursText: '7' }]] });
    expect(typed).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'rows', code: 'field-malformed' }] },
    });
  });

  it('is refused half a character in what is kept as it was typed', async () => {
    const half = '7\ud800';
    const typed = await firm.send('POST', '/timesheets', { month: '2024-05', rows: [{ hoursText: half }] });
    expect([typed.status, typed.body.code]).toEqual([422, 'text-refused']);
    const pasted = await firm.send('POST', '/timesheets/pastes', {
      month: '2024-05',
      text: `Nom;Heures\nA;${half}`,
    });
    expect([pasted.status, pasted.body.code, pasted.body.params]).toEqual([
      422,
      'file-text-refused',
      { row: 2, column: 2 },
    ]);
    expect((await bed.db.query('select 1 from timesheet')).rows).toEqual([]);
  });

  it('is refused a file that breaks off on its way', async () => {
    const part = (head: string, content: string) =>
      `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}`;
    const payload = `${part('name="month"', '2024-05')}\r\n${part('name="file"; filename="a.csv"', 'Nom;Heu')}`;
    const { status, body } = await firm.send('POST', '/timesheets/files', payload, {
      'content-type': 'multipart/form-data; boundary=b',
    });
    expect([status, body.code]).toEqual([422, 'file-unreadable']);
    expect((await bed.db.query('select 1 from timesheet_file')).rows).toEqual([]);
  });
});
