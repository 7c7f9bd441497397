import { gzipSync } from 'node:zlib';
import { type BookType, write } from '@e965/xlsx';
import { BROKEN, csv, file, type HostileFile, oneRowBook } from './hostile-file.test-bed.js';

const UNKNOWN = 'file-kind-unknown';
const PLAIN = 'Nom;Heures\nDupont Zoé;7,5\n';

/** The statement as another program keeps it. */
function savedAs(kind: BookType): Buffer {
  return Buffer.from(write(oneRowBook(), { type: 'buffer', bookType: kind }) as Buffer);
}

const page = (rows: string) => csv(`<html><table><tr><th>Nom</th><th>Heures</th></tr>${rows}</table></html>`);
const utf32 = (text: string, isLittle: boolean) =>
  Buffer.concat(
    [...text].map((letter) => {
      const bytes = Buffer.alloc(4);
      if (isLittle) bytes.writeUInt32LE(letter.codePointAt(0)!);
      else bytes.writeUInt32BE(letter.codePointAt(0)!);
      return bytes;
    }),
  );

/** Files of other programs sent under the name of a spreadsheet, and texts that hide what they say. */
export const FOREIGN_FILES: readonly HostileFile[] = [
  file('a binary workbook', UNKNOWN, () => savedAs('xlsb')),
  file('an OpenDocument in one XML', UNKNOWN, () => savedAs('fods')),
  file('a symbolic link file', UNKNOWN, () => savedAs('sylk')),
  file('a data interchange file', UNKNOWN, () => savedAs('dif')),
  file('a table of dBase', UNKNOWN, () => savedAs('dbf')),
  file('a worksheet of Lotus', UNKNOWN, () => savedAs('wk3' as BookType)),
  file('a worksheet of Excel 2', UNKNOWN, () => savedAs('biff2')),
  file('a statement that was zipped', UNKNOWN, () => gzipSync(PLAIN)),
  file('letters of four bytes, the least first', 'file-text-refused', () => utf32(`\ufeff${PLAIN}`, true)),
  file('letters of four bytes, the most first', 'file-text-refused', () => utf32(`\ufeff${PLAIN}`, false)),
  file('a record of a program', UNKNOWN, () => csv(JSON.stringify([{ nom: 'Dupont Zoé', heures: 7.5 }]))),
  file('an XML of another kind', UNKNOWN, () =>
    csv('<?xml version="1.0"?><releve><ligne><nom>Dupont</nom><heures>7</heures></ligne></releve>'),
  ),
  file('a page kept with its pictures', UNKNOWN, () =>
    csv(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n\n${PLAIN}--x--\n`),
  ),
  file('a message', UNKNOWN, () => csv('From: a@example.org\nSubject: heures\n\nBonjour ; voici ; 7\n')),
  file('a page with a program in a cell', 'READ', () =>
    page('<tr><td>Dupont Zoé</td><td>7,5<script>document.write("9")</script></td></tr>'),
  ),
  file('a page with a hidden row', 'READ', () =>
    page(
      '<tr style="display:none"><td>Martin Ali</td><td>9</td></tr><tr><td>Dupont Zoé</td><td>7,5</td></tr>',
    ),
  ),
  file('a page that declares entities', 'file-columns-unknown file-with-dtd READ', () =>
    csv('<!DOCTYPE html [<!ENTITY a "9"><!ENTITY b "&a;&a;">]><table><tr><td>&b;</td></tr></table>'),
  ),
  file('an attribute of a megabyte', BROKEN, () =>
    csv(`<table><tr><td style="${'a'.repeat(1_000_000)}">Nom</td></tr></table>`),
  ),
  file('five thousand tables in each other', BROKEN, () => csv('<table><tr><td>'.repeat(5_000))),
  file('names that are formulas', 'READ', () => csv('Nom;Heures\n=HYPERLINK("http://x")+Zoé;7,5\n')),
  file('a joiner of no width among digits', 'READ', () => csv('Nom;Heures\nDupont Zoé;7\u200d,5\n')),
  file('digits of another alphabet', 'READ-ERROR', () => csv('Nom;Heures\nDupont Zoé;\u0667,\u0665\n')),
  file('a minus that is a dash', 'READ-ERROR', () => csv('Nom;Heures\nDupont Zoé;\u22127,5\n')),
  file('lines of two ends, one of them hiding a row', 'READ', () =>
    csv('Nom;Heures\r\nTotal;7,5\nDupont Zoé;7,5\r\n'),
  ),
];
