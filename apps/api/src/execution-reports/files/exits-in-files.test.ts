import { elementsOf, type ReadPdf, readPdf } from '@clausier/tests/reports/read-pdf';
import { type ReadSheet, readXlsx } from '@clausier/tests/reports/read-xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import type { ExecutionReport, PeopleBy, ReportRow } from '../report/execution-report.view.js';
import { leaving } from '../testing/exits.test-bed.js';
import { someWorks, type Works } from '../testing/works.test-bed.js';

let bed: TestBed;
let works: Works;
let house: Visitor;
let buyer: Visitor;

const TABLES = [
  ['exitAt3', 'Sorties, à 3 mois'],
  ['exitAt6', 'Sorties, à 6 mois'],
] as const;

beforeAll(async () => {
  bed = await openTestBed();
  works = await someWorks(bed);
  for (let count = 0; count < 5; count += 1)
    await leaving(bed, works, '2023-11-30', {
      MONTH_3: ['CDI', '2024-03-01'],
      MONTH_6: ['TRAINING', '2024-06-01'],
    });
  for (let count = 0; count < 6; count += 1)
    await leaving(bed, works, '2023-12-15', {
      MONTH_3: ['UNKNOWN', '2024-03-20'],
      MONTH_6: ['CDI', '2024-06-20'],
    });
  const app = await bed.openApp();
  house = await visitorAs(bed, app, works.lys.house.userId);
  buyer = await visitorAs(bed, app, works.buyer.userId);
}, 60_000);
afterAll(() => bed.close());

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const rowsOnScreen = (report: ExecutionReport, by: PeopleBy) =>
  report.people.tables.find((table) => table.by === by)!.rows;

/** Figures of a PDF: '1 010,50' is hundredths where hours are, a count elsewhere. */
const figureOf = (text: string) => Number(text.replace(/\s/g, '').replace(',', '.'));

/** The rows of the table of a PDF that stands under a heading: persons are told in the last tables, one a heading. */
function rowsOnPaper(pdf: ReadPdf, title: string): string[][] {
  const headings = elementsOf(pdf.elements, 'H3').map((heading) => plain(heading.text));
  const tables = elementsOf(pdf.elements, 'Table').slice(-headings.length);
  return elementsOf(tables[headings.indexOf(title)]!.children, 'TR')
    .slice(1)
    .map((row) => row.children.map(({ text }) => plain(text)));
}

/** The rows of a sheet, without its title, its head and the notes under it. */
const rowsInSheet = (sheets: readonly ReadSheet[], title: string) =>
  sheets
    .find(({ name }) => name === title)!
    .rows.slice(2)
    .filter((row) => row.length > 1);

const figuresOf = ({ persons, workContracts, hours }: ReportRow) => [persons, workContracts, hours];
const inHundredths = (figures: readonly number[]) =>
  figures.map((figure, index) => (index === 2 ? Math.round(figure * 100) : figure));

describe('what people do after their work contract, in the files of the bilan', () => {
  it.each(TABLES)(
    'is told as on screen, person by person and hour by hour: %s',
    async (by, title) => {
      const path = `/operations/${works.operationId}/execution-report`;
      const { body } = await house.send('GET', path);
      const pdf = await readPdf((await house.send('GET', `${path}.pdf`)).bytes);
      const sheets = await readXlsx((await house.send('GET', `${path}.xlsx`)).bytes);
      const onScreen = rowsOnScreen(body, by).map(figuresOf);
      expect(onScreen.map(([persons]) => persons).sort()).toEqual([5, 6]);
      const onPaper = rowsOnPaper(pdf, title);
      expect(onPaper.map((row) => inHundredths(row.slice(1).map(figureOf)))).toEqual(onScreen);
      const inSheet = rowsInSheet(sheets, title);
      expect(inSheet.map((row) => inHundredths(row.slice(1).map(Number)))).toEqual(onScreen);
      expect(inSheet.map(([name]) => name)).toEqual(onPaper.map(([name]) => name));
      expect(new Set(onPaper.map(([name]) => name)).size).toBe(2);
    },
    60_000,
  );

  it('is attested to the buyer for five persons at least, in numbers, as the attestation says on screen', async () => {
    const said = { audience: 'AUTHORITY', seenRevision: 0 };
    const issued = await house.send('POST', `/operations/${works.operationId}/attestations`, said);
    const { id, report } = issued.body;
    const pdf = await readPdf((await buyer.send('GET', `/attestations/${id}/attestation.pdf`)).bytes);
    const sheets = await readXlsx((await buyer.send('GET', `/attestations/${id}/attestation.xlsx`)).bytes);
    for (const [by, title] of TABLES) {
      const told = rowsOnScreen(report, by).map(({ persons }) => [persons]);
      expect([by, told.flat().sort()]).toEqual([by, [5, 6]]);
      expect(rowsOnPaper(pdf, title).map((row) => row.slice(1).map(figureOf))).toEqual(told);
      expect(rowsInSheet(sheets, title).map((row) => row.slice(1).map(Number))).toEqual(told);
    }
  }, 60_000);
});
