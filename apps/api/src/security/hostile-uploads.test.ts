import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { aFirmAtWork } from '../timesheets/firm-at-work.test-bed.js';
import { changedTables, fingerprint } from './testing/fingerprint.js';
import { type Form, formWith } from './testing/form.js';
import { HOSTILE_TEXTS } from './testing/hostile.js';

let bed: TestBed;
let app: NestFastifyApplication;
let firm: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  const work = await aFirmAtWork(bed);
  await work.hire('Cailleau', 'Inès');
  firm = await visitorAs(bed, app, work.firm.userId);
});
afterAll(() => bed.close());

let turn = 0;
/** A statement nobody has sent yet. */
const statement = (cell = 'Inès') => `Nom;Prénom;Mois;Heures\nCailleau;${cell};05/2024;${++turn}\n`;

function upload(form: Partial<Form>) {
  const file = { name: 'releve.csv', type: 'text/csv', content: statement(), ...form.file };
  const { payload, headers } = formWith({ fields: [['month', '2024-05']], ...form, file });
  return firm.send('POST', '/timesheets/files', payload, headers);
}

/** What was answered, and what a refusal left behind. */
async function refusalOf(form: Partial<Form>): Promise<string> {
  const before = await fingerprint(bed.db);
  const { status, body } = await upload(form);
  const changed = changedTables(before, await fingerprint(bed.db)).filter((table) => table !== 'session');
  return changed.length === 0 ? `${status} ${body?.code} ${body?.field}` : `changed ${changed}`;
}

const NAMES: Readonly<Record<string, string>> = {
  ...HOSTILE_TEXTS,
  'a device of Windows': 'CON',
  'nothing but dots': '..',
  'another extension': 'releve.xlsx.exe',
  'an end of line': 'releve%0d%0aSet-Cookie: clausier=volée.csv',
  'a reading from right to left': 'releve\u202Excod.csv',
  'four thousand letters': `${'a'.repeat(4000)}.csv`,
};

describe('the name of a file', () => {
  it.each(Object.entries(NAMES))(
    'is kept as a text without its folders, and does nothing: %s',
    async (_, name) => {
      const sent = await upload({ file: { name } });
      expect([sent.status, sent.body?.code]).toEqual([201, undefined]);
      const kept = sent.body.timesheet.fileName as string;
      expect(kept).not.toMatch(/[\\/\0\r\n]/);
      expect(kept.length).toBeLessThanOrEqual(200);
      const read = await firm.send('GET', `/timesheets/${sent.body.timesheet.id}`);
      expect(read.body.fileName).toBe(kept);
      expect(read.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    },
  );

  it.each([
    ['a character no text holds', 'releve\0.csv', 'text-refused'],
    ['a social security number', 'releve 2 85 03 59 350 123 45.csv', 'nir-refused'],
  ])('is refused with %s', async (_, name, code) => {
    expect(await refusalOf({ file: { name } })).toContain(`422 ${code} `);
  });
});

describe('a field beside the file', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('that is not a month is refused: %s', async (_, text) => {
    expect(await refusalOf({ fields: [['month', text]] })).toBe('422 field-not-a-month month');
  });

  it('that is missing, or there twice with another value first, is refused', async () => {
    expect(await refusalOf({ fields: [] })).toBe('422 field-missing month');
    expect(
      await refusalOf({
        fields: [
          ['month', 'hier'],
          ['month', '2024-05'],
        ],
      }),
    ).toBe('422 field-not-a-month month');
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'called %s reaches no object',
    async (name) => {
      const { status } = await upload({
        fields: [
          ['month', '2024-05'],
          [name, '{"role":"ADMINISTRATOR"}'],
        ],
      });
      expect(status).toBeLessThan(500);
      expect(({} as { role?: string }).role).toBeUndefined();
    },
  );

  it.each([
    ['no JSON', '{"hours":'],
    ['a list', '[3]'],
    ['nothing', 'null'],
    ['a prototype', '{"__proto__":{"hours":3},"constructor":{"prototype":{"hours":3}}}'],
    ['a column that is not there', '{"hours":99999999}'],
    ['a column before the first', '{"hours":-1}'],
    ['a column between two', '{"hours":1.5}'],
    ['a text', `{"hours":${JSON.stringify(HOSTILE_TEXTS.SQL)}}`],
  ])('that answers about the columns with %s harms nothing', async (_, columns) => {
    const { status } = await upload({
      fields: [
        ['month', '2024-05'],
        ['columns', columns],
      ],
    });
    expect([201, 422]).toContain(status);
    expect(({} as { hours?: number }).hours).toBeUndefined();
  });

  it('by the hundred, or of two megabytes, is refused', async () => {
    const many = Array.from({ length: 100 }, (_, n): [string, string] => [`champ${n}`, 'x']);
    expect(await refusalOf({ fields: [...many, ['month', '2024-05']] })).toMatch(/^4\d\d /);
    expect(await refusalOf({ fields: [['month', '2'.repeat(2 * 1024 * 1024)]] })).toMatch(/^4\d\d /);
  });
});

describe('the content of a file', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('is kept as it was typed, and does nothing: %s', async (_, text) => {
    const sent = await upload({ file: { content: statement(`"${text.replaceAll('"', '""')}"`) } });
    expect(sent.status).toBe(201);
    const read = await firm.send('POST', `/timesheets/${sent.body.timesheet.id}/rows/search`, {});
    expect([read.status, read.headers['content-type']]).toEqual([200, expect.stringContaining('json')]);
    expect(read.text).toContain(JSON.stringify(text).slice(1, -1));
  });

  it.each([
    ['characters no text holds', 'In\0ès'],
    ['half a character', Buffer.from([0x49, 0xed, 0xa0, 0x80])],
    ['ten thousand letters', 'é'.repeat(10_000)],
    ['the end of the form', '\r\n--limite-inconnue--\r\n'],
  ])('with %s is read or refused, and breaks nothing', async (_, cell) => {
    const [before, after] = statement('@').split('@');
    const content = Buffer.concat([Buffer.from(before!), Buffer.from(cell), Buffer.from(after!)]);
    const { status } = await upload({ file: { content } });
    expect([201, 422]).toContain(status);
  });

  it.each(['text/html', 'image/svg+xml', 'application/javascript', `text/${'x'.repeat(300)}`])(
    'is a statement whatever it says it is, and is never sent back as that: %s',
    async (type) => {
      const sent = await upload({ file: { type, content: statement(HOSTILE_TEXTS.HTML) } });
      expect(sent.status).toBe(201);
      const read = await firm.send('GET', `/timesheets/${sent.body.timesheet.id}`);
      expect(read.headers['content-type']).toMatch(/^application\/json/);
    },
  );
});

describe('a form', () => {
  it.each([
    ['with no file', '--l\r\nContent-Disposition: form-data; name="month"\r\n\r\n2024-05\r\n--l--\r\n'],
    [
      'that stops in the middle',
      '--l\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom;He',
    ],
    ['with nothing in it', ''],
    [
      'of two files',
      formWith({
        boundary: 'l',
        fields: [['month', '2024-05']],
        file: { name: 'a', type: 'text/csv', content: 'Nom' },
      })
        .payload.toString()
        .replace(
          '--l--',
          '--l\r\nContent-Disposition: form-data; name="file2"; filename="b"\r\n\r\nNom\r\n--l--',
        ),
    ],
    ['whose headers never end', `--l\r\nContent-Disposition: form-data; name="${'x'.repeat(100_000)}"`],
  ])('%s is refused, and keeps nothing', async (_, payload) => {
    const before = await fingerprint(bed.db);
    const { status } = await firm.send('POST', '/timesheets/files', payload, {
      'content-type': 'multipart/form-data; boundary=l',
    });
    expect([400, 413, 422]).toContain(status);
    expect(changedTables(before, await fingerprint(bed.db)).filter((table) => table !== 'session')).toEqual(
      [],
    );
  });
});

describe('after all that', () => {
  it('everything recomputes', async () => {
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
