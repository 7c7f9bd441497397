import { readFileSync } from 'node:fs';
import { BROKEN, csv, file, type HostileFile } from './hostile-file.test-bed.js';
import { anOds, ODS_ROWS } from './make-zip.test-bed.js';

const CASES = new URL('../../../../../../../tests/cases/timesheets/', import.meta.url);
const six = [
  'releve.ods',
  'releve.xls',
  'releve_fusionne.xlsx',
  'releve_html.xls',
  'releve_spreadsheetml.xls',
  'sans_r.xlsx',
];
const reference = (name: string) => readFileSync(new URL(name, CASES));

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const ANY_BROKEN = `${BROKEN} file-kind-unknown file-too-complex file-empty file-without-rows file-columns-unknown`;

/** Files of other kinds, locked, truncated or full of noise. */
export const BROKEN_FILES: readonly HostileFile[] = [
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
