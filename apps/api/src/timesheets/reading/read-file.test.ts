import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { chooseColumns } from './choose-columns.js';
import { findTable, type Table } from './find-table.js';
import { readFile } from './read-file.js';
import { rowsOfTable } from './rows-of-table.js';

const CASES = fileURLToPath(new URL('../../../../../tests/cases/timesheets/', import.meta.url));

const tableOf = async (bytes: Buffer | string): Promise<Table> =>
  findTable(await readFile(Buffer.from(bytes)));
const caseOf = (name: string) => tableOf(readFileSync(`${CASES}${name}`));

function hoursOf(table: Table, hours?: number) {
  const { columns } = chooseColumns(table, hours === undefined ? {} : { hours });
  const { rows, fileTotal } = rowsOfTable(table, columns);
  const read = rows.map(({ raw }) => raw.aside ?? raw.serial?.hours ?? raw.given.hours);
  return { read, fileTotal, rows };
}

const codeOf = (bytes: Buffer | string) =>
  readFile(Buffer.from(bytes)).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

describe('the same statement written by six programs', () => {
  it.each(readdirSync(CASES))('%s gives the same rows, total and title', async (name) => {
    const table = await caseOf(name);
    const { rows, fileTotal } = hoursOf(table, 3);
    expect(table.titleMonth).toBe('2025-03');
    expect(fileTotal).toBe(21_827);
    expect(rows.map(({ rowNumber, raw }) => [rowNumber, raw.aside ?? raw.given.lastName])).toEqual([
      [4, 'DUPONT'],
      [5, 'DUPONT'],
      [6, 'DUPONT'],
      [7, 'DUPONT'],
      [8, 'DUPONT'],
      [9, 'TOTAL'],
      [10, 'SIGNATURE'],
    ]);
    expect(rows.at(5)!.raw.total).toEqual({ hours: 21_827, agrees: true });
  });

  it('asks which of five columns holds the hours, and recommends the one its total confirms', async () => {
    const choice = chooseColumns(await caseOf('releve_fusionne.xlsx'));
    expect(choice.asked).toEqual(['hours']);
    expect(
      choice.hourCandidates.map(({ column, total, isRecommended }) => [column, total, isRecommended]),
    ).toEqual([
      [3, 21_827, true],
      [4, 2_627, false],
      [5, 5_785, false],
      [6, 3_750, false],
      [7, 75_835, false],
    ]);
  });

  it('reads durations and days from the numbers of the cells, whatever the time zone', async () => {
    const { rows } = hoursOf(await caseOf('releve_fusionne.xlsx'), 3);
    const days = rows.slice(0, 5).map(({ raw }) => [raw.given.period, raw.serial?.hours]);
    expect(days).toEqual([
      ['2025-03-01', 15_167],
      ['2025-03-02', 750],
      ['2025-03-03', 2_400],
      ['2025-03-04', 0],
      ['2025-03-05', 3_510],
    ]);
  });
});

describe('text separated by something', () => {
  it.each([
    ['semicolons', 'Nom;Prénom;Heures\nDupont;Zoé;151,67\n'],
    ['tabs', 'Nom\tPrénom\tHeures\nDupont\tZoé\t151,67\n'],
    ['commas and quotes', 'Nom,Prénom,Heures\nDupont,Zoé,"151,67"\n'],
    ['a separator it names itself', 'sep=|\r\nNom|Prénom|Heures\r\nDupont|Zoé|151,67\r\n'],
    ['a byte order mark', '\ufeffNom;Prénom;Heures\nDupont;Zoé;151,67\n'],
  ])('is read with %s', async (_, text) => {
    const { rows } = hoursOf(await tableOf(text));
    expect(rows[0]!.raw.given).toEqual({ lastName: 'Dupont', firstName: 'Zoé', hours: '151,67' });
  });

  it('is read in windows-1252 when it is no UTF-8, and in UTF-16 by its mark', async () => {
    const text = 'Nom;Prénom;Heures\nDupont;Zoé;7\n';
    const latin = await tableOf(Buffer.from(text, 'latin1'));
    const wide = await tableOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect(hoursOf(latin).rows[0]!.raw.given.firstName).toBe('Zoé');
    expect(hoursOf(wide).rows[0]!.raw.given.firstName).toBe('Zoé');
  });

  it('keeps hours and SIRETs as the texts they are', async () => {
    const { rows } = hoursOf(await tableOf('SIRET;Salarié;Heures\n01234567890123;Zoé Dupont;151,670\n'));
    expect(rows[0]!.raw.given).toMatchObject({ siret: '01234567890123', hours: '151,670' });
  });

  it('tells a TOTAL row that does not agree', async () => {
    const { rows, fileTotal } = hoursOf(await tableOf('Nom;Heures\nA B;10\nC D;20\nTOTAL;35\n'));
    expect(fileTotal).toBe(3_500);
    expect(rows.at(-1)!.raw.total).toEqual({ hours: 3_500, agrees: false });
  });

  it('refuses a social security number with its row, and keeps nothing', async () => {
    const reading = tableOf('Nom;NIR;Heures\nDupont Zoé;2 85 03 59 350 123 45;10\n');
    await expect(reading).rejects.toMatchObject({ code: 'nir-refused-at-row', params: { row: 2 } });
  });

  it('knows no columns in a letter', async () => {
    const letter = await tableOf('Bonjour,\nvoici nos observations.\nCordialement\n');
    expect(() => chooseColumns(letter)).toThrow(expect.objectContaining({ code: 'file-columns-unknown' }));
  });
});

const aWideCell = '<html><table><tr><td colspan=99999999>A</td><td>3</td></tr></table></html>';

describe('a file that is no statement', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'file-empty'],
    ['blank', Buffer.from(' \n \n'), 'file-empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'file-kind-unknown'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-kind-unknown'],
    ['some other XML', Buffer.from('<?xml version="1.0"?><facture/>'), 'file-kind-unknown'],
    ['a truncated workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'file-unreadable'],
    ['too heavy', Buffer.alloc(21 * 1024 * 1024, 0x61), 'file-too-large'],
    ['a bomb', aZip({ announced: 250 * 1024 * 1024 }), 'file-too-large'],
    ['a bomb that lies about its size', aZip({ announced: 10 }), 'file-unreadable'],
    ['a crowd of empty files', aZip({ announced: 1000, entries: 5_001 }), 'file-too-large'],
    ['made immense by one wide cell', Buffer.from(aWideCell), 'file-too-large'],
    ['covered again and again by merged cells', Buffer.from(aPile(1_000)), 'file-too-large'],
    ['longer than the limit', Buffer.from(`Nom;Heures\n${'A;1\n'.repeat(20_001)}`), 'file-too-large'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('an XML file that names things outside of it', () => {
  const book = (entities: string, cell: string) => `<?xml version="1.0"?><!DOCTYPE Workbook [${entities}]>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Nom</Data></Cell><Cell><Data ss:Type="String">Heures</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">${cell}</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const textOf = async (text: string) =>
    JSON.stringify((await readFile(Buffer.from(text))).map((grid) => grid));

  it('is told nothing of them', async () => {
    const secret = fileURLToPath(import.meta.url);
    const read = await textOf(book(`<!ENTITY here SYSTEM "file://${secret}">`, 'Une &here; personne'));
    expect(read).toContain('Une');
    expect(read).not.toContain('is told nothing of them');
  });

  it('does not grow when one name stands for many others', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const entities = names.map((name, index) =>
      index === 0 ? '<!ENTITY a "0123456789">' : `<!ENTITY ${name} "${`&${names[index - 1]};`.repeat(10)}">`,
    );
    expect((await textOf(book(entities.join(''), '&h;'))).length).toBeLessThan(10_000);
  });
});

/** Rows whose first cells each cover all the rows below. */
function aPile(rows: number): string {
  const cell = `<Cell ss:MergeAcross="150" ss:MergeDown="${rows}"><Data ss:Type="String">A</Data></Cell>`;
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${`<Row>${cell}</Row>`.repeat(rows)}</Table></Worksheet></Workbook>`;
}

/** A zip of one stored entry of 1 000 bytes, whose directory announces another size or another number of entries. */
function aZip({ announced, entries = 1 }: { announced: number; entries?: number }): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const body = Buffer.alloc(1000);
  const field = (local: boolean) => {
    const header = Buffer.alloc(local ? 30 : 46);
    header.writeUInt32LE(local ? 0x04034b50 : 0x02014b50, 0);
    const at = local ? 18 : 20;
    header.writeUInt16LE(8, local ? 8 : 10);
    header.writeUInt32LE(body.length, at);
    header.writeUInt32LE(announced, at + 4);
    header.writeUInt16LE(name.length, at + 8);
    return Buffer.concat([header, name]);
  };
  const local = Buffer.concat([field(true), body]);
  const directory = field(false);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
