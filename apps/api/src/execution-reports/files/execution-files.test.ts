import { elementsOf, type ReadPdf, readPdf } from '@clausier/tests/reports/read-pdf';
import { type ReadSheet, readXlsx } from '@clausier/tests/reports/read-xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import type { ExecutionReport, ReportClause } from '../report/execution-report.view.js';
import { divide, someWorks, type Works } from '../testing/works.test-bed.js';

let bed: TestBed;
let works: Works;
let house: Visitor;
let buyer: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  works = await someWorks(bed);
  const { lys, alone, together, lead, partner, operationId } = works;
  for (let count = 0; count < 6; count += 1) await lys.worked(alone, { '2024-01': 15_008 + count });
  await lys.worked(together, { '2024-03': 10_050 }, { partyId: lead.partyId });
  await lys.worked(together, { '2024-04': 5_025 }, { partyId: partner.partyId });
  await divide(bed, works, [40_000, 20_000]);
  await bed.db.query('update operation set name = $1 where id = $2', [
    '=HYPERLINK("http://example.org")',
    operationId,
  ]);
  const app = await bed.openApp({ publicAddress: 'https://clausier.example.org' });
  house = await visitorAs(bed, app, lys.house.userId);
  buyer = await visitorAs(bed, app, works.buyer.userId);
}, 60_000);
afterAll(() => bed.close());

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
/** '902,63' and '−60' as hundredths. */
const hundredthsOf = (text: string) => {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return Math.round(Number(bare) * 100);
};

/** The rows of the table of a PDF that stands under a title. */
const printed = (pdf: ReadPdf, first: string) =>
  elementsOf(pdf.elements, 'Table')
    .map(({ children }) =>
      elementsOf(children, 'TR').map((row) => row.children.map(({ text }) => text.trim())),
    )
    .find(([head]) => plain(head?.[0] ?? '') === first)!
    .slice(1);

const sheetOf = (sheets: readonly ReadSheet[], name: string) =>
  sheets.find((sheet) => sheet.name === name)!.rows.slice(2);

function expectSameFigures({ clauses }: ExecutionReport, pdf: ReadPdf, sheets: readonly ReadSheet[]): void {
  const asked = clauses.map(({ objectiveHours, doneHours, outstandingHours }) => [
    objectiveHours,
    doneHours,
    outstandingHours,
  ]);
  const onPaper = printed(pdf, 'Lot').slice(0, clauses.length);
  expect(onPaper.map((row) => row.slice(1, 4).map(hundredthsOf))).toEqual(asked);
  const inSheet = sheetOf(sheets, 'Objectif et réalisé par lot').slice(0, clauses.length);
  expect(inSheet.map((row) => row.slice(1, 4).map((value) => Math.round(Number(value) * 100)))).toEqual(
    asked,
  );
  const parties = clauses.flatMap((clause: ReportClause) =>
    clause.parties.map(({ objectiveHours, doneHours }) => [objectiveHours, doneHours]),
  );
  const partiesInSheet = sheetOf(sheets, 'Part de chaque entreprise').slice(0, parties.length);
  expect(
    partiesInSheet.map((row) => row.slice(1, 3).map((value) => Math.round(Number(value) * 100))),
  ).toEqual(parties);
  expect(printed(pdf, 'Entreprise').map((row) => row.slice(1, 3).map(hundredthsOf))).toEqual(parties);
}

describe('the files of a bilan', () => {
  it('give the figures of the page, on paper and in the workbook', async () => {
    const path = `/operations/${works.operationId}/execution-report`;
    for (const [visitor, mark] of [
      [house, 'Heures'],
      [buyer, null],
    ] as const) {
      const { body } = await visitor.send('GET', `${path}?noticeOn=2024-07-01`);
      const pdf = await readPdf((await visitor.send('GET', `${path}.pdf?noticeOn=2024-07-01`)).bytes);
      const sheets = await readXlsx((await visitor.send('GET', `${path}.xlsx?noticeOn=2024-07-01`)).bytes);
      expectSameFigures(body, pdf, sheets);
      expect([pdf.language, pdf.unmarked]).toEqual(['fr-FR', []]);
      const headings = ['H1', 'H2', 'H3'].map((role) => elementsOf(pdf.elements, role).length);
      expect(headings.slice(0, 2)).toEqual([1, 4]);
      const heads = elementsOf(pdf.elements, 'TR').map(({ children }) => children[0]!.role);
      expect(new Set(heads)).toEqual(new Set(['TH']));
      const text = plain(pdf.text);
      expect(text).toContain('99,37 h × 200,00 € = 19 874,00 €');
      expect(text).toContain('Mise en demeure le 01/07/2024, observations jusqu’au 16/07/2024');
      expect(text).toContain('Document de travail, non attesté');
      if (mark) expect(text).toContain(mark);
      expect(text).not.toMatch(/Nom\d|Prénom/);
    }
  }, 60_000);

  it('run no formula, and are in English when it is asked for', async () => {
    const path = `/operations/${works.operationId}/execution-report`;
    const english = await readPdf((await house.send('GET', `${path}.pdf?language=en`)).bytes);
    expect([english.language, plain(english.text).includes('Simulated penalty')]).toEqual(['en-GB', true]);
    const sheets = await readXlsx((await house.send('GET', `${path}.xlsx`)).bytes);
    expect(sheets[0]!.rows.flat()).toContain('=HYPERLINK("http://example.org")');
  }, 60_000);
});

describe('the files of a bilan whose objective follows what is invoiced', () => {
  it('say for each statement of works what was due and what was done, as the page does', async () => {
    const { lys, together, operationId } = await someWorks(bed);
    await bed.db.query(
      `update social_clause set objective_kind = 'PROPORTIONAL', committed_hours = 0, cents_per_hour = 200000, threshold_cents = 0
        where id = $1`,
      [together.id],
    );
    await lys.worked(together, { '2024-03': 10_050, '2024-05': 5_025 });
    const there = await visitorAs(bed, await bed.openApp(), lys.house.userId);
    const said = { seenRevision: 0, invoicedOn: '2024-04-30', cumulativeCents: 60_050_000 };
    expect((await there.send('POST', `/clauses/${together.id}/invoicings`, said)).status).toBe(201);
    await there.send('POST', `/clauses/${together.id}/invoicings`, {
      seenRevision: 1,
      invoicedOn: '2024-05-31',
      cumulativeCents: 80_000_000,
    });
    const path = `/operations/${operationId}/execution-report`;
    const { body } = await there.send('GET', path);
    const onPage = body.clauses.flatMap((clause: ReportClause) =>
      clause.invoicings!.map((one) => [one.invoicedCents, one.dueHours, one.doneHours]),
    );
    expect(onPage).toEqual([
      [60_050_000, 30_025, 10_050],
      [80_000_000, 40_000, 15_075],
    ]);
    const title = 'Dû et réalisé à chaque situation de travaux';
    const sheet = sheetOf(
      await readXlsx((await there.send('GET', `${path}.xlsx`)).bytes),
      title.slice(0, 31),
    );
    const figures = (row: readonly unknown[]) =>
      row.slice(2, 5).map((value) => Math.round(Number(value) * 100));
    expect(sheet.slice(0, 2).map(figures)).toEqual(onPage);
    const paper = plain((await readPdf((await there.send('GET', `${path}.pdf`)).bytes)).text);
    expect(paper).toContain(title);
    expect(paper).toMatch(/30\/04\/2024 600 500,00 € 300,25 100,50 199,75/);
  }, 60_000);
});

describe('the files of an attestation', () => {
  it('give the frozen figures after later corrections, with the code and its address on every page', async () => {
    const issued = await house.send('POST', `/operations/${works.operationId}/attestations`, {
      audience: 'AUTHORITY',
      seenRevision: 0,
    });
    expect(issued.status).toBe(201);
    const { id, code, sha256, report } = issued.body;
    await works.lys.worked(works.alone, { '2024-05': 9_999 });
    const pdf = await readPdf((await buyer.send('GET', `/attestations/${id}/attestation.pdf`)).bytes);
    const sheets = await readXlsx((await buyer.send('GET', `/attestations/${id}/attestation.xlsx`)).bytes);
    expectSameFigures(report, pdf, sheets);
    const pages = pdf.text.split('\n').map(plain);
    for (const page of pages)
      expect(page).toContain(`Attestation ${code}, à vérifier sur https://clausier.example.org/verification`);
    expect(plain(pdf.text).replaceAll(' ', '')).toContain(sha256);
    // Persons are told in numbers, on paper as in the workbook; what they worked is not.
    const people = sheetOf(sheets, 'Contrats de travail');
    expect(people).toEqual([['CDI', 8]]);
  }, 60_000);

  it('never leave the header of a table alone at the foot of a page, however much stands above it', async () => {
    const path = `/operations/${works.operationId}/execution-report.pdf`;
    const { rows } = await bed.db.query('select name from operation where id = $1', [works.operationId]);
    for (let lines = 1; lines <= 8; lines += 1) {
      const name = Array.from({ length: lines }, () => 'Une opération dont le nom est long à lire').join(' ');
      await bed.db.query('update operation set name = $1 where id = $2', [name, works.operationId]);
      const { text } = await readPdf((await house.send('GET', path)).bytes);
      for (const page of text.split('\n').map(plain))
        expect([lines, page]).not.toEqual([
          lines,
          expect.stringMatching(/(Pénalité simulée|Échéance|Taux|Personnes|Heures) (Bilan d’exécution|Page)/),
        ]);
    }
    await bed.db.query('update operation set name = $1 where id = $2', [rows[0].name, works.operationId]);
  }, 120_000);

  it('say on the paper that it was replaced or withdrawn', async () => {
    const [{ id }] = (await house.send('GET', '/attestations')).body;
    await house.send('POST', `/attestations/${id}/withdrawal`, { reason: 'Heures oubliées' });
    const pdf = await readPdf((await buyer.send('GET', `/attestations/${id}/attestation.pdf`)).bytes);
    expect(plain(pdf.text)).toContain('Cette attestation a été retirée le');
  }, 60_000);
});
