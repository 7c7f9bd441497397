import { KEY_INDICATORS } from '@clausier/domain/reports/indicator-groups';
import { readPdf } from '@clausier/tests/reports/read-pdf';
import { describe, expect, it } from '@jest/globals';
import type { ReportTable, WordedReport } from '../annual-reports/tables/report-table.js';
import { printApart } from './print-apart.js';

/** A table as long as a page: laying it out takes a while. */
const LONG: ReportTable = {
  key: 'indicators',
  chapter: 'INDICATORS',
  title: 'Sur les opérations du territoire',
  note: null,
  columns: [
    { key: 'name', header: 'Nom', isFigure: false },
    { key: 'value', header: 'Heures', isFigure: true },
  ],
  rows: Array.from({ length: 60 }, (_, index) => ({
    code: KEY_INDICATORS[index] ?? `row-${index}`,
    cells: [`Ligne ${index + 1}`, { kind: 'HOURS', value: index * 100 }],
  })),
};

function aReport(title: string): WordedReport {
  return {
    title,
    place: 'Lys-Tourcoing',
    placeCode: 'LYS_TOURCOING',
    houseName: null,
    year: 2025,
    state: 'Données au 15/02/2026',
    convention: 'Un équivalent temps plein vaut 1 800 h',
    seal: [],
    few: null,
    dataAsOf: '2026-02-15',
    survey: { title: 'Enquête nationale', lead: 'Qui, où, comment' },
    tables: [LONG],
  };
}

const print = (report: WordedReport) => printApart({ kind: 'ANNUAL', report, language: 'fr' });

describe('a report laid out in a thread of its own', () => {
  it('leaves the server to the others meanwhile', async () => {
    let [turns, isPrinted] = [0, false];
    const printed = print(aReport('Rapport 2025')).finally(() => {
      isPrinted = true;
    });
    while (!isPrinted) {
      await new Promise(setImmediate);
      turns += 1;
    }
    expect((await readPdf(await printed)).text).toContain('Ligne 60');
    expect(turns).toBeGreaterThan(100);
  });

  it('is each its own, however many are asked for at once, and one that fails spoils no other', async () => {
    const titles = ['Rapport de Lille', 'Rapport du Roubaisis', 'Rapport de Nord-Ouest'];
    const broken = print({ title: 'Rapport sans tables' } as WordedReport);
    const printed = await Promise.all([
      expect(broken).rejects.toThrow('write-pdf.js'),
      ...titles.map(async (title) => (await readPdf(await print(aReport(title)))).text),
    ]);
    for (const [index, title] of titles.entries()) expect(printed[index + 1]).toContain(title);
  });
});
