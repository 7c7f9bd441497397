import { utils, write } from '@e965/xlsx';
import { BROKEN, csv, file, type HostileFile, LARGE, MB, oneRowBook } from './hostile-file.test-bed.js';
import { anOds, anXlsx, anXml, aSheet, ODS_ROWS, ROWS, XML_ROWS } from './make-zip.test-bed.js';

const xlsxRows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i + 1)).join('');

const shapes: HostileFile[] = [
  file('16 384 columns of text', LARGE, () => csv(`${'a;'.repeat(16_384)}\n`)),
  file('16 384 columns in a workbook', LARGE, () =>
    anXlsx({ sheet: aSheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`) }),
  ),
  file('16 384 empty columns beside the statement', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('</row>', `${xlsxRows(300, () => '<c s="0"/>')}</row>`)) }),
  ),
  file('a value in the last column', LARGE, () =>
    anXlsx({ sheet: aSheet(ROWS.replace('</row>', '<c r="XFD1"><v>1</v></c></row>')) }),
  ),
  file('a million empty rows', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS + xlsxRows(1_000_000, (i) => `<row r="${i + 2}"/>`)) }),
  ),
  file('a million empty rows in an OpenDocument', 'READ', () =>
    anOds(
      `${ODS_ROWS}<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ),
  ),
  file('a row repeated a billion times', LARGE, () =>
    anOds(
      `${ODS_ROWS}<table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
    ),
  ),
  file('a cell repeated a billion times', LARGE, () =>
    anOds(
      `${ODS_ROWS}<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000000"/></table:table-row>`,
    ),
  ),
  file('a row repeated -1 times', BROKEN, () =>
    anOds(ODS_ROWS.replace('<table:table-row>', '<table:table-row table:number-rows-repeated="-1">')),
  ),
  file('a million blank lines of text', 'READ', () =>
    csv(`Nom;Heures\nDupont Zoé;7,5\n${'\n'.repeat(1_000_000)}`),
  ),
  file('a million lines of semicolons', 'READ', () =>
    csv(`Nom;Heures\nDupont Zoé;7,5\n${';\n'.repeat(1_000_000)}`),
  ),
  file('200 001 lines of hours', LARGE, () => csv(`Nom;Heures\n${'A B;1\n'.repeat(200_001)}`)),
  file('201 sheets', LARGE, () => {
    const book = utils.book_new();
    for (let i = 0; i < 201; i++)
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom', 'Heures']]), `F${i}`);
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }),
  file('100 001 merged cells', LARGE, () =>
    anXlsx({
      sheet: aSheet(ROWS, {
        after: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100_001)}</mergeCells>`,
      }),
    }),
  ),
  file(
    'cells merged over the whole sheet, again and again',
    `${LARGE} READ file-columns-unknown file-without-rows`,
    () =>
      anXlsx({
        sheet: aSheet(
          xlsxRows(20_000, (i) => `<row r="${i}"><c r="A${i}"><v>1</v></c><c r="B${i}"><v>2</v></c></row>`),
          { after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)}</mergeCells>` },
        ),
      }),
  ),
  file('one cell merged over everything', 'READ file-columns-unknown', () =>
    anXlsx({ sheet: aSheet(ROWS, { after: '<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>' }) }),
  ),
  file('rows that go back', BROKEN, () => anXlsx({ sheet: aSheet(`<row r="2"/>${ROWS}`) })),
  file('a reference that is none', BROKEN, () => anXlsx({ sheet: aSheet(ROWS.replace('r="B2"', 'r="2B"')) })),
  file('a reference beyond all columns', BROKEN, () =>
    anXlsx({ sheet: aSheet(ROWS.replace('r="B2"', 'r="ZZZZZZ2"')) }),
  ),
  file('a shared string that is not there', BROKEN, () =>
    anXlsx({ sheet: aSheet('<row r="1"><c r="A1" t="s"><v>999</v></c></row>') }),
  ),
  file('columns hidden to infinity', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS, { before: '<cols><col min="3" max="99999999" hidden="1"/></cols>' }) }),
  ),
  file('a cell of 5 000 characters', 'cell-too-long', () => csv(`Nom;Heures\nDupont;${'7'.repeat(5_000)}\n`)),
  file('a quote that is never closed', 'file-quote-unclosed', () => csv('Nom;Heures\n"Dupont;7\nMartin;8\n')),
  file('a quote never closed before 19 MB', 'file-quote-unclosed', () =>
    csv(`Nom;Heures\n"Dupont;7\n${'Martin;8\n'.repeat(2_100_000)}`),
  ),
  file('one line of 19 MB', 'cell-too-long', () => csv('a'.repeat(19 * MB))),
  file('19 MB of quotes', 'file-quote-unclosed cell-too-long file-too-large file-columns-unknown', () =>
    csv('"'.repeat(19 * MB)),
  ),
  file('21 MB', LARGE, () => Buffer.alloc(21 * MB, 0x61)),
];

const values: HostileFile[] = [
  ...['1e308', '-1e308', '1e-308', '99999999999999999999'].map((value) =>
    file(`a cell of ${value} hours`, 'READ-ERROR', () =>
      anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', `<v>${value}</v>`)) }),
    ),
  ),
  ...['1e309', 'NaN', 'Infinity', '0x10', '7,5', 'abc'].map((value) =>
    file(`a number written ${value}`, value === '0x10' ? 'READ-ERROR' : BROKEN, () =>
      anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', `<v>${value}</v>`)) }),
    ),
  ),
  file('a date of the year 9999999', BROKEN, () =>
    anXml(XML_ROWS.replace('ss:Type="Number">7.5', 'ss:Type="DateTime">9999999-01-01T00:00:00')),
  ),
  file('a duration of a billion hours', 'READ-ERROR', () =>
    anOds(
      ODS_ROWS.replace(
        'office:value-type="float" office:value="7.5"',
        'office:value-type="time" office:time-value="PT999999999H00M00S"',
      ),
    ),
  ),
  file('a cell in error', 'READ-ERROR', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('<c r="B2"><v>7.5</v>', '<c r="B2" t="e"><v>#REF!</v>')) }),
  ),
  file('a formula nobody computed', 'READ-ERROR', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', '<f>SUM(A:A)</f>')) }),
  ),
  file('a formula that refers to itself, computed', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', '<f>B2+1</f><v>7.5</v>')) }),
  ),
  file('a formula a megabyte long', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', `<f>${'1+'.repeat(MB / 2)}1</f><v>7.5</v>`)) }),
  ),
  file('a formula that calls a program', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('<v>7.5</v>', "<f>cmd|'/c calc'!A0</f><v>7.5</v>")) }),
  ),
  file('a negative number of hours', 'READ-ERROR', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('7.5', '-7.5')) }),
  ),
  file('a NUL in a text', 'file-text-refused', () => csv('Nom;Heures\nDup\u0000ont;7\n')),
  file('a NUL in a workbook', 'file-text-refused', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('Zoé', '_x0000_')) }),
  ),
  file('a text shown in another order', 'file-text-refused', () => csv('Nom;Heures\nDupont \u202eeoZ;7\n')),
  file('a text isolated from its order', 'file-text-refused', () =>
    csv('Nom;Heures\nDupont \u2067Zoe\u2069;7\n'),
  ),
  file('half a character', 'READ', () => Buffer.from('\ufeffNom;Heures\nDup\ud83dont Zoé;7,5\n', 'utf16le')),
  file('invisible characters', 'READ', () => csv('Nom;Heures\nDu\u200bpont\u00ad Zoé\u200e;7,5\n')),
  file(
    'a lone byte of UTF-16',
    'file-text-refused file-columns-unknown file-without-rows READ READ-ANY',
    () => Buffer.concat([Buffer.from('\ufeffNom;Heures\n', 'utf16le'), Buffer.from([0x41])]),
  ),
  file('a social security number in a hidden sheet', 'nir-refused-at-row', () => {
    const book = oneRowBook();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['2 69 05 49 588 157 80']]), 'B');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }),
];

/** Sheets too wide, too long, folded over themselves, and cells of impossible values. */
export const HOSTILE_SHEETS: readonly HostileFile[] = [...shapes, ...values];
