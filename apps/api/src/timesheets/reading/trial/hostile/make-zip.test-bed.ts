import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a made zip; what is given beside its content is a lie. */
export interface MadePart {
  readonly name: string;
  readonly content: Buffer | string;
  readonly isStored?: boolean;
  readonly announced?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Compressed bytes to use instead. */
  readonly compressed?: Buffer;
  /** Where the directory says the part begins, instead of where it does. */
  readonly offset?: number;
}

/** Writes a zip byte by byte, true or not. */
export function aZip(parts: readonly MadePart[], { entries = parts.length } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, central } = written(part, at);
    locals.push(local);
    directory.push(central);
    at += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function written(part: MadePart, at: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content as string);
  const body = part.compressed ?? (part.isStored ? content : deflateRawSync(content, { level: 9 }));
  const name = Buffer.from(part.name);
  const field = (isLocal: boolean) => {
    const header = Buffer.alloc(isLocal ? 30 : 46);
    header.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
    const from = isLocal ? 4 : 6;
    header.writeUInt16LE(20, from);
    header.writeUInt16LE(part.flags ?? 0, from + 2);
    header.writeUInt16LE(part.method ?? (part.isStored ? 0 : 8), from + 4);
    header.writeUInt32LE(part.crc ?? crc32(content), from + 10);
    header.writeUInt32LE(body.length, from + 14);
    header.writeUInt32LE(part.announced ?? content.length, from + 18);
    header.writeUInt16LE(name.length, from + 22);
    if (!isLocal) header.writeUInt32LE(part.offset ?? at, 42);
    return Buffer.concat([header, name]);
  };
  return { local: Buffer.concat([field(true), body]), central: field(false) };
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook holds beside its sheets. */
export interface MadeBookParts {
  readonly sheet?: string | Buffer;
  readonly strings?: string | Buffer;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: readonly MadePart[];
}

/** A workbook whose parts are given as they are; each has a harmless default. */
export function anXlsx({
  sheet = aSheet(ROWS),
  strings,
  styles,
  workbook,
  more = [],
}: MadeBookParts = {}): Buffer {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const list = (relations: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
  return aZip([
    { name: '_rels/.rels', content: list(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content:
        workbook ??
        `<workbook ${NS} xmlns:r="${RELATIONS}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: list(
        relation(1, 'worksheet', 'worksheets/sheet1.xml') +
          relation(2, 'sharedStrings', 'sharedStrings.xml') +
          relation(3, 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: styles }]),
    ...more,
  ]);
}

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Two honest rows: a heading, and 7,5 h. */
export const ROWS = `<row r="1">${text('A1', 'Nom')}${text('B1', 'Heures')}</row><row r="2">${text('A2', 'Dupont Zoé')}<c r="B2"><v>7.5</v></c></row>`;

/** A sheet around rows. */
export function aSheet(rows: string, { before = '', after = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${NS}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** An OpenDocument spreadsheet around the rows of its table. */
export function anOds(rows: string, more: readonly MadePart[] = []): Buffer {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="F">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return aZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    { name: 'content.xml', content },
    ...more,
  ]);
}

const odsCell = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;

/** The same two honest rows. */
export const ODS_ROWS = `<table:table-row>${odsCell('Nom')}${odsCell('Heures')}</table:table-row><table:table-row>${odsCell('Dupont Zoé')}<table:table-cell office:value-type="float" office:value="7.5"/></table:table-row>`;

/** An XML Spreadsheet 2003 around the rows of its table. */
export function anXml(rows: string, { head = '', table = '' } = {}): Buffer {
  return Buffer.from(
    `<?xml version="1.0"?>${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="F"><Table${table}>${rows}</Table></Worksheet></Workbook>`,
  );
}

const xmlCell = (value: string, type = 'String', more = '') =>
  `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;

/** The same two honest rows. */
export const XML_ROWS = `<Row>${xmlCell('Nom')}${xmlCell('Heures')}</Row><Row>${xmlCell('Dupont Zoé')}${xmlCell('7.5', 'Number')}</Row>`;
