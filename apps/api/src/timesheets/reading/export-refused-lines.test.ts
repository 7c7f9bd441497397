import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { ERROR_HEADING, refusedLinesAsCsv, refusedLinesAsXlsx } from './export-refused-lines.js';
import { harmlessCell, withoutProtection } from './harmless-cell.js';
import { StatementReader } from './statement-reader.js';

const HEADINGS = ['Nom', 'Prénom', 'SIRET', 'Heures'];
const REFUSED = [
  { cells: ['Dupont', 'Zoé', '01234567890123', '7h5'], error: '7 h 05 ou 7 h 50 ?' },
  { cells: ['=HYPERLINK("http://x")', '＝1+1', '', '-7,5'], error: 'Personne inconnue' },
  { cells: ['Court'], error: '@somme' },
];

describe('Refused lines given back with what is wrong', () => {
  it.each([
    ['xlsx', refusedLinesAsXlsx],
    ['csv', refusedLinesAsCsv],
  ] as const)(
    'come back from %s as the lines they were, without the column of errors',
    async (name, write) => {
      const bytes = await buffer(write({ headings: HEADINGS, lines: REFUSED }));
      await using opened = await new StatementReader().open(bytes, `releve.${name}`);
      const headings = opened.overview.tables[0]!.columns.map(({ heading }) => heading);
      expect(headings.slice(0, 4)).toEqual(HEADINGS);
      expect((await opened.plan()).columns).toEqual({ lastName: 0, firstName: 1, siret: 2, hours: 3 });
      const given = [];
      for await (const batch of opened.rows()) given.push(...batch.map(({ raw }) => raw.given));
      expect(given[0]).toEqual({
        lastName: 'Dupont',
        firstName: 'Zoé',
        siret: '01234567890123',
        hours: '7h5',
      });
      expect(given[1]).toEqual({ lastName: '=HYPERLINK("http://x")', firstName: '＝1+1', hours: '-7,5' });
    },
  );

  it('hold no cell a spreadsheet would compute', async () => {
    const text = (await buffer(refusedLinesAsCsv({ headings: HEADINGS, lines: REFUSED }))).toString();
    expect(text).toContain(`${ERROR_HEADING}\r\n`);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")";'＝1+1;;-7,5;Personne inconnue`);
    expect(text).toContain("Court;;;;'@somme");
  });

  it.each(['=1', '+A1', '-A1', '@x', '\tx', '\rx', '＝1', '＋1+1', '－A', '＠x', ' =1', '−A1'])(
    'protect %j, and lose the protection when they come back',
    (text) => {
      expect(harmlessCell(text)).toBe(`'${text}`);
      expect(withoutProtection(harmlessCell(text))).toBe(text);
    },
  );

  it.each(["d'Artagnan", "'", '-7,5', '7h30', ''])('leave %j alone', (text) => {
    expect(harmlessCell(text)).toBe(text);
    expect(withoutProtection(text)).toBe(text);
  });
});
