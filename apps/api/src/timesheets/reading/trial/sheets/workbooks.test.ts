import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../statement-session.js';
import { ALI, ZOE } from './odd-sheets.test-bed.js';
import { readAs } from './outcome.test-bed.js';

const HEAD = ['Nom', 'Prénom', 'Heures'];
const sheetOf = (...rows: unknown[][]) => utils.aoa_to_sheet(rows);
const zoe = (hours: unknown) => sheetOf(HEAD, ['DUPONT', 'Zoé', hours]);
const shown = (v: number, z: string) => ({ t: 'n', v, z });

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, bookType: 'xlsx' | 'biff5' = 'xlsx'): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

const read = async (sheets: Readonly<Record<string, WorkSheet>>, fileName = 'releve.xlsx') =>
  readAs(await openFile(bookOf(sheets), fileName));

describe('A workbook where the months of several years are kept', () => {
  it.each([
    ['2501', '2502'],
    ['0125', '0225'],
    ['202501', '202502'],
    ['01_2025', '02_2025'],
    ['2025-01', '2025-02'],
  ])('says them by the names of its sheets: %s, %s', async (january, february) => {
    expect(await read({ [january]: zoe(10), [february]: zoe(20) })).toEqual({
      hours: { [ZOE('2025-01')]: 1_000, [ZOE('2025-02')]: 2_000 },
    });
  });

  it.each([
    [
      ['Janv 25', 'Fév 25', 'Août 25'],
      ['janvier', 'février', 'août'],
    ],
    [
      ['M01', 'M02', 'M08'],
      ['janvier', 'février', 'août'],
    ],
  ])('says their month only by %j: a year of two digits may be a day', async (names, months) => {
    const sheets = Object.fromEntries(names.map((name, rank) => [name, zoe(10 + rank)]));
    expect(await read(sheets)).toEqual({
      hours: Object.fromEntries(months.map((month, rank) => [ZOE(month), 1_000 + rank * 100])),
    });
  });

  it('says 1012 of no month: October 2012 or December 2010', async () => {
    expect(await read({ '1012': zoe(10) })).toEqual({ hours: { [ZOE('?')]: 1_000 } });
  });

  it('has a sheet without a month beside those that say theirs: it is of none, nor of the one that is asked', async () => {
    expect(await read({ 'Mars 2025': zoe(10), Divers: zoe(20) })).toEqual({
      hours: { [ZOE('2025-03')]: 1_000, [ZOE('Divers')]: 2_000 },
    });
  });

  it('copied the title of the quarter to the sheet of each month', async () => {
    const titled = (hours: number) =>
      sheetOf(['Suivi du 1er trimestre 2025'], HEAD, ['DUPONT', 'Zoé', hours]);
    expect(await read({ 'Janvier 2025': titled(10), 'Avril 2025': titled(20) })).toEqual({
      hours: { [ZOE('2025-01')]: 1_000, [ZOE('1er trimestre 2025')]: 2_000 },
    });
  });

  it.each([
    ['releve_2025-02.xlsx', '2025-02'],
    ['releve_02_2025.xlsx', '2025-02'],
    ['Lot 02 2025.xlsx', '?'],
    ['releve février-mars 2025.xlsx', 'février-mars 2025'],
    ['2025 T1.xlsx', 'T1'],
  ])('is called %s', async (fileName, period) => {
    expect(await read({ Feuil1: zoe(10) }, fileName)).toEqual({ hours: { [ZOE(period)]: 1_000 } });
  });
});

describe('Numbers that a workbook shows as something else', () => {
  it('are months when their format shows no day, whichever day they also say', async () => {
    const sheet = sheetOf(
      ['Nom', 'Prénom', 'Mois', 'Heures'],
      ['DUPONT', 'Zoé', shown(45_747, 'mmm-yy'), 151.67],
      ['MARTIN', 'Ali', shown(45_717, 'mmmm yyyy'), 100],
    );
    expect(await read({ F: sheet })).toEqual({
      hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 10_000 },
    });
    const across = sheetOf(
      ['Nom', 'Prénom', shown(45_688, 'mmm-yy'), shown(45_716, 'mmm-yy')],
      ['DUPONT', 'Zoé', 10, 20],
    );
    expect(await read({ F: across })).toEqual({
      hours: { [ZOE('2025-01')]: 1_000, [ZOE('2025-02')]: 2_000 },
    });
  });

  it.each([
    [730, '0"h"00', 750],
    [15_140, '#0\\h00', 15_167],
    [730, '00":"00', 750],
    [775, '0"h"00', Number.NaN],
    [7.5, '0.00" h"', 750],
  ])('%d shown by %s are those hours', async (value, format, hours) => {
    expect(await read({ 'Mars 2025': zoe(shown(value, format)) })).toEqual({
      hours: { [ZOE('2025-03')]: hours },
    });
  });
});

describe('Separated text that nothing cut', () => {
  const LINES = ['Nom;Prénom;Mois;Heures', 'DUPONT;Zoé;03/2025;151,67'];
  const EXPECTED = { hours: { [ZOE('2025-03')]: 15_167 } };

  it('is read from the cells of one column of a workbook', async () => {
    expect(await read({ Feuil1: sheetOf(...LINES.map((line) => [line])) })).toEqual(EXPECTED);
  });

  it('is read from lines that are each in quotes', async () => {
    const text = LINES.map((line) => `"${line}"`).join('\n');
    expect(readAs(await openFile(Buffer.from(text), 'releve.csv'))).toEqual(EXPECTED);
  });

  it('holds no more social security numbers than any other', async () => {
    const text = '"Nom;Sécu;Heures"\n"DUPONT;2 69 05 49 588 157 80;7"\n';
    await expect(openFile(Buffer.from(text), 'releve.csv')).rejects.toMatchObject({
      code: 'nir-refused-at-row',
    });
  });

  it('is left as it is when its lines are sentences', async () => {
    const text = '"Bonjour, voici, merci"\n"Nos heures, en tout, sont 7"\n';
    await expect(openFile(Buffer.from(text), 'releve.csv')).rejects.toMatchObject({
      code: 'file-columns-unknown',
    });
  });

  it('keeps cells as texts by a formula', async () => {
    const text = 'Nom;Prénom;Mois;Heures\n="DUPONT";="Zoé";="03/2025";="151,67"\n';
    expect(readAs(await openFile(Buffer.from(text), 'releve.csv'))).toEqual(EXPECTED);
  });

  it('is of DOS when its letters make words there, though they are letters of a Mac too', async () => {
    const bytes = Buffer.from('Nom;Pr1nom;Mois;Heures\nDUPONT;Zo1;03/2025;151,67\n');
    const dos = Buffer.from(
      bytes.map((byte, at) =>
        byte === 0x31 && /[a-z]/.test(String.fromCharCode(bytes[at - 1]!)) ? 0x82 : byte,
      ),
    );
    expect(readAs(await openFile(dos, 'releve.csv'))).toEqual(EXPECTED);
  });
});

describe('A workbook of Excel 95', () => {
  /** The library writes plain letters only: those of a code page are put in their place. */
  function anOldBook(codePage: number, letters: Readonly<Record<string, number>>): Buffer {
    const rows = [
      ['Nom', 'Pr1nom', 'Mois', 'Heures'],
      ['D4CLERQ', 'Zo2', '03/2025', 7.5],
      ['L3APOTRE', 'Ali', '03/2025', 8],
    ];
    const bytes = bookOf({ F: sheetOf(...rows) }, 'biff5');
    for (const text of ['Pr1nom', 'Zo2', 'L3APOTRE', 'D4CLERQ']) {
      const digit = /[1-4]/.exec(text)!;
      bytes[bytes.indexOf(text) + digit.index] = letters[digit[0]]!;
    }
    bytes.writeUInt16LE(codePage, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    return bytes;
  }

  it.each([
    ['Windows', 1252, { 1: 0xe9, 2: 0xe9, 3: 0x92, 4: 0x8c }],
    ['a Mac', 10_000, { 1: 0x8e, 2: 0x8e, 3: 0xd5, 4: 0xce }],
  ])('keeps the letters of %s', async (_, codePage, letters) => {
    const session = await openFile(anOldBook(codePage, letters), 'releve.xls');
    session.plan();
    const rows = JSON.parse(Buffer.from(session.nextBatch('WHOLE')!.rows).toString()) as {
      raw: { given: { lastName: string; firstName: string } };
    }[];
    expect(rows.map(({ raw: { given } }) => `${given.lastName} ${given.firstName}`)).toEqual([
      'DŒCLERQ Zoé',
      'L’APOTRE Ali',
    ]);
  });
});
