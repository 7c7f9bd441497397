import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import { aFirmAtWork, type FirmAtWork } from './firm-at-work.test-bed.js';
import { findTable } from './reading/find-table.js';
import { readFile } from './reading/read-file.js';

let bed: TestBed;
let app: NestFastifyApplication;
let work: FirmAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  work = await aFirmAtWork(bed);
  await work.hire('=Aubin', 'Noah');
  await work.hire('Cailleau', 'Inès');
});
afterAll(() => bed.close());

function multipart(fields: Record<string, string>, file: { name: string; content: string }) {
  const boundary = 'clausier-test';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}${head}${file.content}\r\n--${boundary}--\r\n`,
  };
}

async function send(userId: number, content: string, more: Record<string, string> = {}) {
  const { headers, payload } = multipart({ month: '2024-05' }, { name: 'C:\\bureau\\relevé.csv', content });
  const visitor = await visitorAs(bed, app, userId);
  return visitor.send('POST', '/timesheets/files', payload, { ...headers, ...more });
}

describe('a file sent over HTTP', () => {
  const content = 'Nom;Prénom;Mois;Heures\nCailleau;Inès;05/2024;10\n';

  it('becomes a draft under its own name; repeated under its key it gives the same answer', async () => {
    const headers = { 'idempotency-key': 'fichier-de-mai' };
    const first = await send(work.firm.userId, content, headers);
    expect(first).toMatchObject({
      status: 201,
      body: { timesheet: { fileName: 'relevé.csv', status: 'DRAFT' } },
    });
    expect(await send(work.firm.userId, content, headers)).toEqual(first);
    const other = await send(work.firm.userId, `${content}\n`, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('sent again under another key answers with the statement it already is', async () => {
    expect(await send(work.firm.userId, content)).toMatchObject({
      status: 409,
      body: { code: 'file-already-sent', field: 'file', params: { status: 'DRAFT' } },
    });
  });

  it('is refused with its code when it is no statement, and to a house', async () => {
    expect(await send(work.firm.userId, '')).toMatchObject({ status: 422, body: { code: 'file-empty' } });
    expect(await send(work.house.userId, content)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });
});

describe('the template', () => {
  const download = async (kind: string) =>
    (await visitorAs(bed, app, work.firm.userId)).send('GET', `/timesheets/template.${kind}?month=2024-05`);

  it.each(['xlsx', 'csv'])(
    'in %s names the people of the month, and its columns are recognised',
    async (kind) => {
      const answer = await download(kind);
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="releve-2024-05.${kind}"`);
      const table = findTable(await readFile(answer.bytes));
      const roles = ['lastName', 'firstName', 'period', 'clause', 'hourKind', 'hours'];
      expect(table.roles).toEqual(roles);
      expect(
        table.rows
          .filter(({ nature }) => nature === 'HOURS')
          .map(({ cells }) => cells.slice(1, 4).map(({ text }) => text)),
      ).toEqual([
        ['Noah', '05/2024', expect.stringMatching(/^M\d+ lot 1$/)],
        ['Inès', '05/2024', expect.stringMatching(/^M\d+ lot 1$/)],
      ]);
    },
  );

  it.each(['xlsx', 'csv'])('in %s never lets a name become a formula', async (kind) => {
    const table = findTable(await readFile((await download(kind)).bytes));
    expect(table.rows[0]!.cells[0]!.text).toBe("'=Aubin");
  });
});
