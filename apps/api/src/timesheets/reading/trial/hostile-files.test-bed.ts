import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import {
  anOds,
  anXlsx,
  anXml,
  aSheet,
  aZip,
  type MadePart,
  ODS_ROWS,
  ROWS,
  XML_ROWS,
} from './make-zip.test-bed.js';

/** A file somebody sends to do harm, or that an accident broke. `make` writes it; `codes` are the refusals it may meet; READ reads it to 7,5 h. */
export interface HostileFile {
  readonly name: string;
  make(): Buffer;
  readonly codes: readonly string[];
}

const MB = 1024 * 1024;
const CASES = new URL('../../../../../../tests/cases/timesheets/', import.meta.url);
const six = [
  'releve.ods',
  'releve.xls',
  'releve_fusionne.xlsx',
  'releve_html.xls',
  'releve_spreadsheetml.xls',
  'sans_r.xlsx',
];
const reference = (name: string) => readFileSync(new URL(name, CASES));

const file = (name: string, codes: string, make: () => Buffer): HostileFile => ({
  name,
  codes: codes.split(' '),
  make,
});
const csv = (text: string) => Buffer.from(text);
const cell = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const LARGE = 'file-too-large';
const BROKEN = 'file-unreadable';

const zipBombs: HostileFile[] = [
  file('210 MB of spaces in a sheet', LARGE, () => anXlsx({ sheet: Buffer.alloc(210 * MB, 0x20) })),
  file('190 MB of spaces in a sheet', `${BROKEN} ${LARGE}`, () =>
    anXlsx({ sheet: Buffer.alloc(190 * MB, 0x20) }),
  ),
  file('a sheet that inflates to more than it says', BROKEN, () =>
    anXlsx({ more: [] }).length > 0
      ? aZip([
          {
            name: 'xl/workbook.xml',
            content: 'x',
            compressed: deflateRawSync(Buffer.alloc(30 * MB, 0x41)),
            announced: 10,
          },
        ])
      : Buffer.alloc(0),
  ),
  file('ten parts of 25 MB each', LARGE, () =>
    anXlsx({
      more: Array.from({ length: 10 }, (_, i) => ({
        name: `xl/media/${i}`,
        content: 'x',
        announced: 25 * MB,
      })),
    }),
  ),
  file('a zip inside a zip inside a zip', 'file-kind-unknown', () =>
    [1, 2, 3].reduce(
      (inner) => aZip([{ name: 'a.zip', content: inner }]),
      aZip([{ name: 'a', content: Buffer.alloc(MB) }]),
    ),
  ),
  file('parts that share the same bytes', BROKEN, () =>
    aZip(
      Array.from({ length: 100 }, (_, i) => ({
        name: `xl/${i}.xml`,
        content: Buffer.alloc(10_000),
        offset: 0,
      })),
    ),
  ),
  file('5 001 parts', LARGE, () =>
    aZip(Array.from({ length: 5_001 }, (_, i) => ({ name: `${i}`, content: '' }))),
  ),
  file('a directory that announces 60 000 parts', `${BROKEN} ${LARGE}`, () =>
    aZip([{ name: 'a', content: 'b' }], { entries: 60_000 }),
  ),
  file('a part that contains its own zip', `${BROKEN} file-kind-unknown`, () => {
    const inner = aZip([{ name: 'r', content: 'r' }]);
    return aZip([{ name: 'r', content: inner, isStored: true, offset: 0 }]);
  }),
  file('100 MB of shared strings', `${LARGE} file-too-complex`, () =>
    anXlsx({ strings: `<sst>${`<si><t>${'abcdefgh'.repeat(100)}</t></si>`.repeat(120_000)}</sst>` }),
  ),
  file('four million empty shared strings', LARGE, () =>
    anXlsx({ strings: `<sst>${'<si/>'.repeat(4_100_000)}</sst>` }),
  ),
  file('one cell of 100 MB', `${LARGE} cell-too-long ${BROKEN}`, () =>
    anXlsx({ sheet: aSheet(`<row r="1">${cell('A1', 'a'.repeat(100 * MB))}</row>`) }),
  ),
  file('an attribute of 50 MB', `${BROKEN} ${LARGE}`, () =>
    anXlsx({ sheet: aSheet(`<row r="1" x="${'a'.repeat(50 * MB)}">`) }),
  ),
];

const zips: HostileFile[] = [
  file('two parts of one name', BROKEN, () =>
    anXlsx({ more: [{ name: 'xl/worksheets/sheet1.xml', content: aSheet('') }] }),
  ),
  file('a checksum that lies', BROKEN, () =>
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>', crc: 1 }]),
  ),
  file('an encrypted part', 'file-encrypted', () =>
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>', flags: 1 }]),
  ),
  file('an unknown compression', BROKEN, () =>
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>', method: 99 }]),
  ),
  file('64-bit sizes that lie', `${BROKEN} ${LARGE}`, () =>
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>', announced: 0xffffffff }]),
  ),
  file('a part beyond the end of the file', BROKEN, () =>
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>', offset: 0x7fffffff }]),
  ),
  file('names that climb out of their folder', 'READ', () =>
    anXlsx({
      more: [
        { name: '../../../etc/cron.d/x', content: 'x' },
        { name: '/etc/passwd', content: 'x' },
        { name: 'C:\\Windows\\x', content: 'x' },
      ],
    }),
  ),
  file('a name with a NUL', 'READ', () => anXlsx({ more: [{ name: 'xl/\u0000.xml', content: 'x' }] })),
  file('a Word document', 'file-kind-unknown', () => aZip([{ name: 'word/document.xml', content: '<x/>' }])),
  file('a binary workbook (xlsb)', 'file-kind-unknown', () =>
    aZip([{ name: 'xl/workbook.bin', content: 'x' }]),
  ),
  file('a workbook with macros', 'file-with-macros', () =>
    anXlsx({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
  ),
  file('a workbook with Excel 4 macros', 'file-with-macros', () =>
    anXlsx({ more: [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }] }),
  ),
  file('links to another workbook', 'READ', () =>
    anXlsx({ more: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }] }),
  ),
  file('a relation that leaves the zip', BROKEN, () => relationTo('../../../../etc/passwd')),
  file('a relation to the network', BROKEN, () => relationTo('http://127.0.0.1:1/x.xml')),
  file('a zip with nothing in it', `file-kind-unknown ${BROKEN}`, () => aZip([])),
  file('only the beginning of a zip', BROKEN, () => Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])),
];

function relationTo(target: string): Buffer {
  return aZip([
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`,
    },
  ]);
}

const LAUGHS = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';

const markup: HostileFile[] = [
  file('a billion laughs in a sheet', 'file-with-dtd', () =>
    anXlsx({ sheet: `<?xml version="1.0"?>${LAUGHS}<worksheet>&j;</worksheet>` }),
  ),
  file('a billion laughs in an OpenDocument', 'file-with-dtd', () =>
    aZip([{ name: 'content.xml', content: `${LAUGHS}<a>&j;</a>` }]),
  ),
  file('a billion laughs in an XML spreadsheet', 'file-with-dtd', () => anXml(XML_ROWS, { head: LAUGHS })),
  file('an external entity in a sheet', 'file-with-dtd', () =>
    anXlsx({ sheet: `${XXE}<worksheet>&f;</worksheet>` }),
  ),
  file('an external entity in shared strings', 'file-with-dtd', () =>
    anXlsx({ strings: `${XXE}<sst><si><t>&f;</t></si></sst>` }),
  ),
  file('an external entity in an XML spreadsheet', 'file-with-dtd', () => anXml(XML_ROWS, { head: XXE })),
  file('a DTD and nothing else', 'file-with-dtd', () =>
    csv('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'),
  ),
  file('an entity nobody declared', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS.replace('Zoé', 'Zoé &amp; &f;')) }),
  ),
  file('elements 10 000 deep', BROKEN, () =>
    anXlsx({ sheet: `<worksheet>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</worksheet>` }),
  ),
  file('an XML spreadsheet 10 000 deep', BROKEN, () => anXml('<a>'.repeat(10_000))),
  file('a sheet that is never closed', BROKEN, () =>
    anXlsx({ sheet: aSheet(ROWS).replace('</worksheet>', '') }),
  ),
  file('tags that cross', BROKEN, () =>
    anXlsx({ sheet: '<worksheet><sheetData><row></sheetData></row></worksheet>' }),
  ),
  file('a sheet that is no UTF-8', BROKEN, () =>
    anXlsx({
      sheet: Buffer.concat([
        Buffer.from('<worksheet><a>'),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from('</a></worksheet>'),
      ]),
    }),
  ),
  file('a comment that is never closed', BROKEN, () =>
    anXlsx({ sheet: `<worksheet><!-- ${'-'.repeat(MB)}` }),
  ),
  file('a tag of a million attributes', `${BROKEN} READ`, () =>
    anXml(`${XML_ROWS}<Row ${'a="b" '.repeat(500_000)}/>`),
  ),
  file('an attribute without a value, a megabyte long', BROKEN, () => anXml(`<Row ${'a'.repeat(MB)}/>`)),
  file('another XML', 'file-kind-unknown', () => csv('<?xml version="1.0"?><facture/>')),
  file('a page of 200 000 nested tables', `${BROKEN} ${LARGE}`, () =>
    csv(`<html>${'<table><tr><td>'.repeat(200_000)}`),
  ),
  file('a page of 300 tables', LARGE, () => csv(`<html>${'<table><tr><td>a</td></tr></table>'.repeat(300)}`)),
  file('a cell as wide as 99 999 999', LARGE, () =>
    csv('<html><table><tr><td colspan=99999999>A</td><td>3</td></tr></table>'),
  ),
  file('a cell as high as 999 999 999', 'READ', () =>
    csv(
      '<html><table><tr><td>Nom</td><td>Heures</td></tr><tr><td rowspan=999999999>Dupont Zoé</td><td>7,5</td></tr></table>',
    ),
  ),
  file('wide cells over each other', LARGE, () =>
    csv(`<html><table>${`<tr>${'<td rowspan=5000 colspan=399>A</td>'}</tr>`.repeat(20_000)}</table>`),
  ),
  file('a page whose tag never ends', BROKEN, () => csv(`<html><table ${'a'.repeat(2 * MB)}`)),
  file('a page with a script', 'READ', () =>
    csv(
      '<html><script>while(1){}</script><table><tr><td>Nom</td><td>Heures</td></tr><tr><td>Dupont Zoé</td><td>7,5</td></tr></table>',
    ),
  ),
  file('a page of half a million open cells', `${LARGE} file-columns-unknown`, () =>
    csv(`<html><table><tr>${'<td>a'.repeat(500_000)}`),
  ),
  file(
    'a page of scripts never closed',
    'READ file-without-rows file-columns-unknown file-empty file-too-slow',
    () => csv(`<html><table><tr><td>a</td></tr></table>${'<script>'.repeat(100_000)}`),
  ),
];

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
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Nom', 'Heures'],
        ['Dupont Zoé', 7.5],
      ]),
      'A',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([['2 69 05 49 588 157 80']]), 'B');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }),
];

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const ANY_BROKEN = `${BROKEN} file-kind-unknown file-too-complex file-empty file-without-rows file-columns-unknown`;

const others: HostileFile[] = [
  file('nothing', 'file-empty', () => Buffer.alloc(0)),
  file('blanks', 'file-empty', () => csv(' \n \n')),
  file('a picture', 'file-kind-unknown', () =>
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  ),
  file('a photo', 'file-kind-unknown', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  file('a PDF', 'file-kind-unknown', () => csv('%PDF-1.7\n')),
  file('a rich text', 'file-kind-unknown', () => csv('{\\rtf1 Nom;Heures}')),
  file('a program', 'file-kind-unknown', () => Buffer.from('\u007fELF\u0002\u0001\u0001\u0000', 'latin1')),
  file('a letter', 'file-columns-unknown', () => csv('Bonjour,\nvoici nos observations.\nCordialement\n')),
  file('headings only', 'file-without-rows', () => csv('Nom;Prénom;Heures\n')),
  file('an encrypted workbook', 'file-encrypted', () =>
    Buffer.concat([OLE, Buffer.alloc(504), utf16('EncryptedPackage'), Buffer.alloc(2048)]),
  ),
  file('an old workbook with macros', 'file-with-macros', () =>
    Buffer.concat([OLE, Buffer.alloc(504), utf16('Workbook'), utf16('_VBA_PROJECT_CUR'), Buffer.alloc(2048)]),
  ),
  file('a compound file of another kind', 'file-kind-unknown', () =>
    Buffer.concat([OLE, Buffer.alloc(504), utf16('WordDocument'), Buffer.alloc(2048)]),
  ),
  file('an old workbook of zeros', ANY_BROKEN, () =>
    Buffer.concat([OLE, Buffer.alloc(504), utf16('Workbook'), Buffer.alloc(20_000)]),
  ),
  file('an old workbook of noise', ANY_BROKEN, () =>
    Buffer.concat([
      OLE,
      Buffer.alloc(504),
      utf16('Workbook'),
      Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)),
    ]),
  ),
  file('an old workbook whose sectors turn in a circle', ANY_BROKEN, () => {
    const bytes = Buffer.from(reference('releve.xls'));
    for (let at = 512; at < 1024; at += 4) bytes.writeUInt32LE(1, at);
    return bytes;
  }),
  file('an old workbook with a password', 'file-encrypted', () => withPassword(reference('releve.xls'))),
  file('an encrypted OpenDocument', 'file-encrypted', () =>
    anOds(ODS_ROWS, [
      {
        name: 'META-INF/manifest.xml',
        content: '<manifest><file-entry><encryption-data/></file-entry></manifest>',
      },
    ]),
  ),
  file('an OpenDocument with macros', 'file-with-macros', () =>
    anOds(ODS_ROWS, [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }]),
  ),
  file('an OpenDocument with a table in a cell', BROKEN, () =>
    anOds(ODS_ROWS.replace('<text:p>Nom', `<table:table>${ODS_ROWS}</table:table><text:p>Nom`)),
  ),
  ...six.flatMap((name) => [0.1, 0.35, 0.6, 0.85].map((part) => truncated(name, part))),
];

/** FILEPASS right after the first BOF says that the rest is encrypted. */
function withPassword(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const bof = changed.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
  changed.fill(0, bof + 20, bof + 30);
  changed.writeUInt16LE(0x2f, bof + 20);
  changed.writeUInt16LE(6, bof + 22);
  return changed;
}

/** The beginning of a reference file. A text cut short may still be whole lines; then its total is missing or disagrees. */
function truncated(name: string, part: number): HostileFile {
  const codes = name === 'releve_html.xls' ? `${ANY_BROKEN} READ-ANY` : ANY_BROKEN;
  return file(`${Math.round(part * 100)} % of ${name}`, codes, () =>
    reference(name).subarray(0, Math.floor(reference(name).length * part)),
  );
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...zipBombs,
  ...zips,
  ...markup,
  ...shapes,
  ...values,
  ...others,
];

/** An honest statement, to be read while hostile ones are. */
export const HONEST: MadePart['content'] = 'Nom;Heures\nDupont Zoé;7,5\n';
