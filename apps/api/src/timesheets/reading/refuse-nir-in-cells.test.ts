import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { readFile } from './read-file.js';

const ROWS = [
  ['Nom', 'Heures'],
  ['Dupont Zoé', 10],
];

/** A workbook with a statement, and a second sheet. */
function aBook(type: BookType, second: WorkSheet, { isHidden = false, name = 'Autre' } = {}): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Relevé');
  utils.book_append_sheet(book, second, name);
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: isHidden ? 1 : 0 }] };
  return write(book, { type: 'buffer', bookType: type }) as Buffer;
}

const sheetWith = (value: unknown): WorkSheet => utils.aoa_to_sheet([['Note'], [value]]);
const refused = { code: 'nir-refused-at-row', params: { row: 2 } };

describe('A social security number in a workbook', () => {
  it.each(['xlsx', 'biff8', 'ods', 'xlml', 'html'] as const)('is refused as a text (%s)', async (type) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom'], ['2 69 05 49 588 157 80']]), 'Relevé');
    const bytes = write(book, { type: 'buffer', bookType: type }) as Buffer;
    await expect(readFile(bytes)).rejects.toMatchObject(refused);
  });

  it('is refused as a number that the cell shows as 2,69E+12', async () => {
    await expect(readFile(aBook('xlsx', sheetWith(2690549588157)))).rejects.toMatchObject(refused);
  });

  it('is refused in a hidden sheet, which nobody reads but the file keeps', async () => {
    const hidden = aBook('xlsx', sheetWith('2690549588157'), { isHidden: true });
    await expect(readFile(hidden)).rejects.toMatchObject(refused);
  });

  it('is refused in a comment', async () => {
    const sheet = sheetWith('vu');
    utils.cell_add_comment(sheet.A2, 'NIR 2 69 05 49 588 157 80', 'Zoé');
    await expect(readFile(aBook('xlsx', sheet))).rejects.toMatchObject(refused);
  });

  it('is refused in the name of a sheet', async () => {
    const named = aBook('xlsx', sheetWith('vu'), { name: '2690549588157' });
    await expect(readFile(named)).rejects.toMatchObject({ code: 'nir-refused', field: 'file' });
  });

  it('is not seen in a SIRET, a telephone number or hours with many decimals', async () => {
    const sheet = utils.aoa_to_sheet([['12345678901234', 12345678901234, '06 12 34 56 78', 7.1666666666667]]);
    expect(await readFile(aBook('xlsx', sheet))).toHaveLength(2);
  });
});
