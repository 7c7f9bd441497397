import { write } from '@e965/xlsx';
import { BROKEN, cell, csv, file, type HostileFile, LARGE, oneRowBook } from './hostile-file.test-bed.js';
import { anXlsx, aSheet, aZip, ROWS } from './make-zip.test-bed.js';

const UNKNOWN = 'file-kind-unknown';
const PLAIN = 'Nom;Heures\nDupont Zoé;7,5\n';
const times = (count: number, line: (rank: number) => string) =>
  Array.from({ length: count }, (_, rank) => line(rank)).join('');
const monday = (rank: number) => {
  const day = new Date(Date.UTC(2018, 0, 1 + rank * 7)).toISOString();
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
};

/** Sheets that would make whoever looks for tables, forms, months and names look for ever. */
const looks: HostileFile[] = [
  file('fifty thousand forms over fifty thousand headings', 'file-too-complex', () =>
    csv(times(50_000, (rank) => `Salarié : DUPONT Zoé\nDate;Heures\n0${1 + (rank % 9)}/03/2025;7\n`)),
  ),
  file('a hundred thousand headings, each another', 'file-too-complex', () =>
    csv(times(66_000, (rank) => `Nom;Heures;Mois;Lot ${rank}\nDUPONT Zoé;7;03/2025;1\n`)),
  ),
  file('a title of two hundred thousand lines', 'file-columns-unknown file-without-rows READ-ANY', () =>
    csv(times(199_000, () => 'Salarié :\n')),
  ),
  file('three hundred and ninety Mondays over nine thousand people', LARGE, () =>
    csv(
      `Salarié;${times(390, (rank) => `${monday(rank)};`)}\n${times(9_000, () => `A B;${'7;'.repeat(390)}\n`)}`,
    ),
  ),
  file('titles that are nothing but months', 'READ READ-ANY file-columns-unknown', () =>
    csv(
      `${times(40, () => `${'janvier-'.repeat(37)}\n${'1/2025 à '.repeat(33)}\n${'du 1 au '.repeat(37)}\n`)}${PLAIN}`,
    ),
  ),
  file('a name of hyphens and brackets', 'READ-ANY', () =>
    csv(`Nom;Heures\n${'- ('.repeat(1_300)};7,5\n${'12 '.repeat(1_300)};7\n${'M. '.repeat(1_300)};7\n`),
  ),
  file('a heading of per cents and commas', 'READ READ-ANY file-columns-unknown', () =>
    csv(`Nom;Heures;${'% '.repeat(1_900)};${'part '.repeat(790)}\nDupont Zoé;7,5;50;50\n`),
  ),
  file('accents on accents on one letter', 'READ-ANY READ', () =>
    csv(`Nom;Heures\nDupont Zoe${'\u0301'.repeat(3_900)};7,5\n`),
  ),
  file('lines of four thousand marks in one cell each', 'file-columns-unknown file-without-rows', () =>
    csv(times(2_000, () => `"${';'.repeat(3_999)}"\n`)),
  ),
  file('two hundred thousand lines in quotes, each to be cut', `${LARGE} READ-ANY`, () =>
    csv(`"Nom;Prénom;Mois;Heures"\n${times(199_999, () => '"A;B;03/2025;7"\n')}`),
  ),
];

const styles = (formats: string) =>
  `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const formatted = (code: string) =>
  anXlsx({
    sheet: aSheet(ROWS.replace('<c r="B2">', '<c r="B2" s="1">')),
    styles: styles(`<numFmt numFmtId="164" formatCode="${code}"/>`),
  });

/** Workbooks that say one thing to whoever lists them and another to whoever reads them. */
const books: HostileFile[] = [
  file('a format of brackets that never close', 'READ READ-ERROR', () => formatted('['.repeat(250))),
  file('a format of quotes', 'READ READ-ERROR', () => formatted('&quot;h&quot;0'.repeat(40))),
  file('a hundred thousand formats', `READ READ-ERROR ${LARGE} file-too-complex`, () =>
    anXlsx({
      styles: styles(times(100_000, (rank) => `<numFmt numFmtId="${164 + rank}" formatCode="0.0${rank}"/>`)),
    }),
  ),
  file('a sheet that says it is as large as sheets can be', 'READ', () =>
    anXlsx({ sheet: aSheet(ROWS, { before: '<dimension ref="A1:XFD1048576"/>' }) }),
  ),
  file('a sheet that says it is written in UTF-7', `${BROKEN} READ`, () =>
    anXlsx({ sheet: aSheet(ROWS).replace('encoding="UTF-8"', 'encoding="UTF-7"') }),
  ),
  file('a sheet in letters of two bytes', 'READ', () =>
    anXlsx({ sheet: Buffer.from(`\ufeff${aSheet(ROWS)}`, 'utf16le') }),
  ),
  file('the same sheet under two names', 'READ-ANY READ', () =>
    anXlsx({
      workbook:
        '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets></workbook>',
    }),
  ),
  file('a sheet whose name is a path and a formula', 'READ', () =>
    anXlsx({
      workbook:
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="=cmd|..\\..\\a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    }),
  ),
  file(
    'a page that is also a workbook',
    `${UNKNOWN} ${BROKEN} READ file-text-refused file-columns-unknown`,
    () => Buffer.concat([csv('<html><table><tr><td>Nom</td></tr></table></html>\n'), anXlsx()]),
  ),
  file('a PDF that is also a workbook', UNKNOWN, () => Buffer.concat([csv('%PDF-1.7\n'), anXlsx()])),
  file('a second directory in the comment of the first', `${BROKEN} READ ${LARGE}`, () => {
    const honest = anXlsx();
    const fake = aZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]);
    honest.writeUInt16LE(fake.length, honest.length - 2);
    return Buffer.concat([honest, fake]);
  }),
  ...[-1, 0, 60, 2_958_466, 1e15].map((serial) =>
    file(`a day numbered ${serial} over the hours`, 'READ READ-ANY file-columns-unknown', () =>
      anXlsx({
        sheet: aSheet(
          `<row r="1">${cell('A1', 'Nom')}<c r="B1" s="1"><v>${serial}</v></c></row><row r="2">${cell('A2', 'Dupont Zoé')}<c r="B2"><v>7.5</v></c></row>`,
        ),
        styles: styles('<numFmt numFmtId="164" formatCode="mmm-yy"/>'),
      }),
    ),
  ),
];

/** An Excel 95 workbook whose letters are said to be of a code page. */
function ofCodePage(page: number): Buffer {
  const bytes = Buffer.from(write(oneRowBook(), { type: 'buffer', bookType: 'biff5' }) as Buffer);
  bytes.writeUInt16LE(page, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
  return bytes;
}

const texts: HostileFile[] = [
  ...[0, 1, 1200, 1201, 29_001, 50_220, 65_000, 65_535].map((page) =>
    file(
      `an old workbook of code page ${page}`,
      `READ READ-ANY ${BROKEN} file-columns-unknown file-text-refused file-without-rows`,
      () => ofCodePage(page),
    ),
  ),
  file('an archive of a tape', 'file-text-refused file-kind-unknown', () => {
    const header = Buffer.alloc(512);
    header.write('releve.csv');
    header.write('ustar', 257);
    return Buffer.concat([header, csv(PLAIN)]);
  }),
  file('a card of an address', UNKNOWN, () => csv('BEGIN:VCARD\nFN:Dupont;Zoé\nEND:VCARD\n')),
  file('a journal of a calendar', UNKNOWN, () =>
    csv('BEGIN:VCALENDAR\nDTSTART:20250303T080000\nEND:VCALENDAR\n'),
  ),
  file('a list of lists', UNKNOWN, () => csv('[["Nom","Heures"],["Dupont Zoé",7.5]]')),
];

/** Files that look like statements until somebody looks for what they say. */
export const HOSTILE_LAYOUTS: readonly HostileFile[] = [...looks, ...books, ...texts];
