import { deflateRawSync } from 'node:zlib';
import { BROKEN, cell, file, type HostileFile, LARGE, MB } from './hostile-file.test-bed.js';
import { anXlsx, aSheet, aZip } from './make-zip.test-bed.js';

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

/** All of them. */
export const HOSTILE_ZIPS: readonly HostileFile[] = [...zipBombs, ...zips];
