import { BROKEN, csv, file, type HostileFile, LARGE, MB } from './hostile-file.test-bed.js';
import { anXlsx, anXml, aSheet, aZip, ROWS, XML_ROWS } from './make-zip.test-bed.js';

const LAUGHS = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';

/** XML and pages written to be expanded, fetched or never ended. */
export const HOSTILE_MARKUP: readonly HostileFile[] = [
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
