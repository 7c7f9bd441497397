import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a generated sheet: a text, or a number with its format. */
export type MadeCell = string | { readonly value: number; readonly format: string; readonly shown: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** First row and column, last row and column, from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
}

export type MadeBook = 'xlsx' | 'biff8' | 'ods' | 'xlml' | 'html';

/** Writes sheets by a program that is none of the readers under test. */
export function aBookOf(sheets: readonly MadeSheet[], kind: MadeBook): Buffer {
  if (kind === 'html') return Buffer.from(aPageOf(sheets));
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet: WorkSheet = { '!ref': `A1:${utils.encode_cell({ r: rows.length, c: 60 })}` };
    rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        if (cell !== '') sheet[utils.encode_cell({ r, c })] = cellObject(cell);
      });
    });
    sheet['!merges'] = merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(book, sheet, name.slice(0, 31));
  }
  return write(book, { type: 'buffer', bookType: kind as BookType, bookSST: kind === 'xlsx' }) as Buffer;
}

function cellObject(cell: MadeCell): CellObject {
  return typeof cell === 'string' ? { t: 's', v: cell } : { t: 'n', v: cell.value, z: cell.format };
}

function aPageOf(sheets: readonly MadeSheet[]): string {
  const escaped = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/é/g, '&eacute;');
  const tables = sheets.map(({ rows, merges = [] }) => {
    const hidden = new Set<string>();
    for (const [top, left, bottom, right] of merges)
      for (let r = top; r <= bottom; r++)
        for (let c = left; c <= right; c++) if (r !== top || c !== left) hidden.add(`${r}:${c}`);
    const lines = rows.map((cells, r) => {
      const tds = cells.flatMap((cell, c) => {
        if (hidden.has(`${r}:${c}`)) return [];
        const merge = merges.find(([top, left]) => top === r && left === c);
        const span = merge ? ` rowspan=${merge[2] - r + 1} colspan="${merge[3] - c + 1}"` : '';
        return [`<td${span}>${escaped(typeof cell === 'string' ? cell : cell.shown)}</td>`];
      });
      return `<tr>${tds.join('\n')}</tr>`;
    });
    return `<table border=1>${lines.join('')}</table>`;
  });
  return `<html><head><style>td{mso-number-format:"\\@"}</style></head><body>${tables.join('<br>')}</body></html>`;
}

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export const ENCODINGS = [
  'utf-8',
  'bom',
  'utf-16le-bom',
  'utf-16le',
  'utf-16be-bom',
  'windows-1252',
  'macintosh',
  'cp850',
] as const;
export type MadeEncoding = (typeof ENCODINGS)[number];

/** Writes a sheet as separated text in an encoding. */
export function aTextOf(
  { rows }: MadeSheet,
  separator: string,
  encoding: MadeEncoding,
  end = '\r\n',
): Buffer {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = rows.map((cells) =>
    cells.map((cell) => quoted(typeof cell === 'string' ? cell : cell.shown)).join(separator),
  );
  return encoded(lines.join(end) + end, encoding);
}

function encoded(text: string, encoding: MadeEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    default:
      return Buffer.from(Array.from(text, (letter) => byteOf(letter, encoding)));
  }
}

const LETTERS = {
  'windows-1252': { '€': 0x80, '’': 0x92 },
  macintosh: {
    Û: 0xf3,
    é: 0x8e,
    è: 0x8f,
    ï: 0x95,
    ç: 0x8d,
    ô: 0x99,
    û: 0x9e,
    Ü: 0x86,
    ê: 0x90,
    É: 0x83,
    '°': 0xa1,
    '€': 0xdb,
    '’': 0xd5,
  },
  cp850: {
    Û: 0xea,
    é: 0x82,
    è: 0x8a,
    ï: 0x8b,
    ç: 0x87,
    ô: 0x93,
    û: 0x96,
    Ü: 0x9a,
    ê: 0x88,
    É: 0x90,
    '°': 0xf8,
    '€': 0x45,
    '’': 0x27,
  },
} as const;

function byteOf(letter: string, encoding: keyof typeof LETTERS): number {
  const byte = (LETTERS[encoding] as Record<string, number>)[letter] ?? letter.charCodeAt(0);
  if (byte > 255) throw new Error(`no byte for ${letter}`);
  return byte;
}
