import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, type Client, signIn } from '../scenarios/acting/client.js';
import { openDemonstration, type Product } from '../scenarios/acting/product.js';
import { LYS_TOURCOING_2021, NORD_OUEST_2023 } from './published-figures.js';
import { hundredthsOf, type OpenRow, readOpenData } from './read-open-data.js';
import { elementsOf, type ReadPdf, readPdf, rowsOf } from './read-pdf.js';
import { type ReadSheet, readXlsx } from './read-xlsx.js';

let product: Product;

beforeAll(async () => {
  product = await openDemonstration();
}, 240_000);
afterAll(() => product?.close());

interface Published {
  readonly name: string;
  readonly house: string;
  readonly address: string;
  readonly asOf: string;
  /** Hours in hundredths, counts. */
  readonly figures: Readonly<Record<string, number>>;
  /** Shares and full-time equivalents as they are printed. */
  readonly printed: Readonly<Record<string, string>>;
}

const REPORTS: readonly Published[] = [
  {
    name: 'Lys-Tourcoing for 2021',
    house: 'Lys-Tourcoing',
    address: '/reports/territories/LYS_TOURCOING/2021',
    asOf: '2022-02-24',
    figures: LYS_TOURCOING_2021,
    printed: {
      fteOnOwnOperations: '16,0',
      fteByResidentsElsewhere: '52,8',
      residentShareOfOwnOperations: '64,4 %',
      residentElsewhereShareOfMetropolis: '17,5 %',
    },
  },
  {
    name: 'Nord-Ouest for 2023',
    house: 'Nord-Ouest',
    address: '/reports/territories/NORD_OUEST/2023',
    asOf: '2024-02-15',
    figures: NORD_OUEST_2023,
    printed: {},
  },
];

/** A report in all its forms, read back. */
interface Forms {
  // biome-ignore lint/suspicious/noExplicitAny: scenarios read what they assert.
  readonly view: any;
  readonly pdf: ReadPdf;
  readonly pdfBytes: Uint8Array;
  readonly sheets: readonly ReadSheet[];
  readonly open: readonly OpenRow[];
  readonly dictionary: string;
}

async function readForms(client: Client, address: string, query: string, more = ''): Promise<Forms> {
  const ask = async (path: string) => {
    const answer = await client.get(`${address}${path}?${query}${path === '' ? '' : more}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const pdf = await ask('/report.pdf');
  return {
    view: (await ask('')).body,
    pdf: await readPdf(pdf.bytes),
    pdfBytes: pdf.bytes,
    sheets: await readXlsx((await ask('/report.xlsx')).bytes),
    open: readOpenData((await ask('/report.csv')).text),
    dictionary: (await ask('/dictionary.json')).text,
  };
}

/** The metropolis, and the house itself. */
const whoReads = async (house: string): Promise<Client[]> => [
  await signIn(product, await accountOf(product, 'METROPOLIS')),
  await signIn(product, await accountOf(product, 'FACILITATOR', house)),
];

/** A figure as it is printed, as a plain number: every space goes, the comma is a point. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

/** The row of one name: on paper its definition comes right after it, and begins with a capital. */
const rowOf = (rows: readonly (readonly unknown[])[], name: string) =>
  rows.find(([first]) => typeof first === 'string' && isNamed(first, name));
const isNamed = (text: string, name: string): boolean =>
  text.startsWith(name) && /^(\p{Lu}.*)?$/su.test(text.slice(name.length));

describe.each(REPORTS)('the published report of $name', ({ house, address, asOf, figures, printed }) => {
  it('is figure by figure in the page, the PDF, the workbook and the open data', async () => {
    for (const client of await whoReads(house)) {
      const { view, pdf, sheets, open } = await readForms(client, address, `asOf=${asOf}`);
      const onPaper = rowsOf(pdf);
      const inSheets = sheets.flatMap(({ rows }) => rows);
      for (const [key, expected] of Object.entries(figures)) {
        const indicator = view.indicators.find((one: { key: string }) => one.key === key);
        const row = open.find(({ row_code }) => row_code === key)!;
        const isHours = row.unit === 'HOURS';
        expect([key, indicator.value]).toEqual([key, expected]);
        expect([key, isHours ? hundredthsOf(row.value!) : Number(row.value)]).toEqual([key, expected]);
        const named = rowOf(onPaper, row.row!)!;
        expect([key, plain(named[1] as string)]).toEqual([key, String(isHours ? expected / 100 : expected)]);
        const stored = rowOf(inSheets, row.row!)![1];
        expect([key, typeof stored, isHours ? Math.round(Number(stored) * 100) : stored]).toEqual([
          key,
          'number',
          expected,
        ]);
      }
      for (const [key, text] of Object.entries(printed)) {
        const label = open.find(({ row_code }) => row_code === key)!.row!;
        expect([key, plain(rowOf(onPaper, label)![1] as string)]).toEqual([key, plain(text)]);
      }
    }
  }, 240_000);
});

describe('the files of a report', () => {
  let forms: Forms;
  beforeAll(async () => {
    const [, client] = await whoReads('Lys-Tourcoing');
    forms = await readForms(client!, REPORTS[0]!.address, 'asOf=2022-02-24');
  }, 240_000);

  it('hold a PDF in French with a title, headings in order, and nothing outside its structure', () => {
    const { pdf, pdfBytes } = forms;
    expect(pdf.language).toBe('fr-FR');
    expect(pdf.info).toMatchObject({ Title: 'Lys-Tourcoing, rapport annuel 2021' });
    const raw = Buffer.from(pdfBytes).toString('latin1');
    expect(raw).toMatch(/pdfuaid:part>1</);
    expect(raw).toMatch(/DisplayDocTitle true/);
    expect(raw).toMatch(/Marked true/);
    // The font travels with the document, cut down to the letters it uses.
    expect(raw).toMatch(/FontFile2/);
    expect(pdf.unmarked).toEqual([]);
    const headings = ['H1', 'H2', 'H3'].map((role) => elementsOf(pdf.elements, role).length);
    expect(headings[0]).toBe(1);
    expect(headings[1]).toBeGreaterThanOrEqual(5);
    expect(headings[2]).toBeGreaterThanOrEqual(8);
  });

  it('hold tables whose every header says what it heads, and a chart in words', () => {
    const { pdf, pdfBytes } = forms;
    const raw = Buffer.from(pdfBytes).toString('latin1');
    const headers = raw.split('endobj').filter((object) => /\/S \/TH\b/.test(object));
    expect(headers.length).toBeGreaterThan(100);
    expect(headers.filter((object) => !/\/Scope \/(Row|Column)/.test(object))).toEqual([]);
    const cells = elementsOf(pdf.elements, 'TR');
    expect(cells.every(({ children }) => children.every(({ role }) => role === 'TH' || role === 'TD'))).toBe(
      true,
    );
    const [figure] = elementsOf(pdf.elements, 'Figure');
    expect(figure!.alt).toMatch(/^Graphique en barres/);
  });

  it('hold a workbook with a sheet a table, headers that stay, numbers that are numbers, and definitions', () => {
    const { sheets, view } = forms;
    const names = sheets.map(({ name }) => name);
    expect(names[0]).toBe('À propos');
    expect(names.at(-1)).toBe('Définitions');
    expect(sheets.length).toBe(2 + 3 + 2 + view.survey.length);
    expect(sheets.every(({ frozenRows }) => frozenRows === 1)).toBe(true);
    const definitions = sheets.at(-1)!.rows;
    for (const { key } of view.indicators) {
      const label = forms.open.find(({ row_code }) => row_code === key)!.row!;
      expect([key, String(rowOf(definitions, label)?.[2]).length > 5]).toEqual([key, true]);
    }
  });

  it('hold open data that its dictionary describes, column by column and row by row', () => {
    const schema = JSON.parse(forms.dictionary) as {
      fields: { name: string; type: string; description: string }[];
      primaryKey: string[];
      tables: { table: string; rows: { row_code: string }[] }[];
    };
    expect(Object.keys(forms.open[0]!)).toEqual(schema.fields.map(({ name }) => name));
    expect(schema.fields.every(({ description }) => description.length > 5)).toBe(true);
    const keys = forms.open.map((row) => schema.primaryKey.map((name) => row[name]).join('/'));
    expect(new Set(keys).size).toBe(keys.length);
    const described = new Set(
      schema.tables.flatMap(({ table, rows }) => rows.map(({ row_code }) => `${table}/${row_code}`)),
    );
    for (const { table, row_code } of forms.open) expect(described).toContain(`${table}/${row_code}`);
    for (const { value } of forms.open) expect(value).toMatch(/^(-?\d+(,\d\d)?|masqué)$/);
  });

  it('say the same as the screen: the tables of the survey add up to the managed hours in each', () => {
    const { view, open, sheets, dictionary } = forms;
    const { tables } = JSON.parse(dictionary) as { tables: { table: string; title: string }[] };
    const titleOf = (by: string) => tables.find(({ table }) => table === by)!.title;
    const managed = view.indicators.find(({ key }: { key: string }) => key === 'hoursManaged').value;
    for (const { by, hours, rows } of view.survey as {
      by: string;
      hours: number;
      rows: { hours: number }[];
    }[]) {
      if (by !== 'exit') expect([by, hours]).toEqual([by, managed]);
      expect([by, rows.reduce((sum, row) => sum + row.hours, 0)]).toEqual([by, hours]);
      const told = open.filter(({ table, measure }) => table === by && measure === 'hours');
      if (rows.length === 0) continue;
      expect([by, hundredthsOf(told.at(-1)!.value!)]).toEqual([by, hours]);
      const sheet = sheets.find(({ name }) => name === titleOf(by))!;
      const first = rowOf(sheet.rows, told[0]!.row!)!;
      expect([by, Math.round(Number(first[1]) * 100)]).toEqual([by, rows[0]!.hours]);
    }
  });

  it('are in English when English is asked for', async () => {
    const [client] = await whoReads('Lys-Tourcoing');
    const { pdf, sheets } = await readForms(client!, REPORTS[0]!.address, 'asOf=2022-02-24', '&language=en');
    expect([pdf.language, sheets[0]!.name]).toEqual(['en-GB', 'About']);
  }, 120_000);
});

describe('the report of a closing', () => {
  it('regenerates the figures and the seal of the closing, in every form', async () => {
    const [, client] = await whoReads('Lys-Tourcoing');
    const { body: closings } = await client!.get('/closings');
    const closing = closings.find(
      ({ year, scope }: { year: number; scope: string }) => year === 2021 && scope === 'HOUSE',
    );
    const { view, pdf, open } = await readForms(client!, REPORTS[0]!.address, `closing=${closing.id}`);
    expect(view.closing).toMatchObject({ id: closing.id, sha256: closing.sha256, isSame: true });
    expect(pdf.text.replace(/\s/g, '')).toContain(closing.sha256);
    for (const [key, expected] of Object.entries(LYS_TOURCOING_2021)) {
      const row = open.find(({ row_code }) => row_code === key)!;
      expect([key, row.unit === 'HOURS' ? hundredthsOf(row.value!) : Number(row.value)]).toEqual([
        key,
        expected,
      ]);
    }
    const { status } = await client!.get(`/reports/territories/LYS_TOURCOING/2022?closing=${closing.id}`);
    expect(status).toBe(404);
  }, 120_000);
});

describe('the report of the metropolis', () => {
  it('is for the metropolis, ends at the total of its lines, and tells nothing by public', async () => {
    const [metropolis, house] = await whoReads('Lys-Tourcoing');
    const { view, open, pdf } = await readForms(
      metropolis!,
      '/reports/territories/METROPOLE/2023',
      'asOf=2024-03-31',
    );
    const hours = view.indicators.find(({ key }: { key: string }) => key === 'hours').value;
    const { sumOfManaged, countedTwice, metropolitanTotal } = view.reconciliation;
    expect([metropolitanTotal, sumOfManaged - countedTwice]).toEqual([hours, hours]);
    expect(view.survey.every((table: { rows: unknown[] }) => table.rows.length === 0)).toBe(true);
    expect(hundredthsOf(open.find(({ row_code }) => row_code === 'hours')!.value!)).toBe(hours);
    expect(elementsOf(pdf.elements, 'H3')).toEqual([]);
    expect((await house!.get('/reports/territories/METROPOLE/2023')).status).toBe(404);
  }, 120_000);
});
