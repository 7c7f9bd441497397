import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import { aFirmAtWork, type FirmAtWork } from './firm-at-work.test-bed.js';
import { openFile } from './reading/statement-session.js';

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

  it('is taken although another firm sent the very same before', async () => {
    const other = await aFirmAtWork(bed);
    const text = `${content}# la même chez deux entreprises\n`;
    expect((await send(other.firm.userId, text)).status).toBe(201);
    expect((await send(work.firm.userId, text)).status).toBe(201);
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
      const { overview } = await openFile(answer.bytes, `releve.${kind}`);
      const { columns } = overview.tables[0]!;
      const roles = ['lastName', 'firstName', 'period', 'clause', 'hourKind', 'hours'];
      expect(columns.map(({ role }) => role)).toEqual(roles);
      expect(columns.slice(1, 3).map(({ samples }) => samples)).toEqual([
        ['Noah', 'Inès'],
        ['05/2024', '05/2024'],
      ]);
      for (const lot of columns[3]!.samples) expect(lot).toMatch(/^M\d+ lot 1$/);
    },
  );

  it.each(['xlsx', 'csv'])('in %s never lets a name become a formula', async (kind) => {
    // By a program that is not ours: ours takes the apostrophe away again.
    const { bytes } = await download(kind);
    const book = read(bytes, { type: 'buffer', raw: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0]!]!) as { v?: unknown; f?: string }[];
    expect(cells.some(({ v, f }) => v === "'=Aubin" && f === undefined)).toBe(true);
    expect(cells.every(({ f }) => f === undefined)).toBe(true);
  });
});
