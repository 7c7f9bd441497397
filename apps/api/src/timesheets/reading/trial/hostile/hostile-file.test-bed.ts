import { utils, type WorkBook } from '@e965/xlsx';

/** A file somebody sends to do harm, or that an accident broke. `make` writes it; `codes` are the refusals it may meet; READ reads it to 7,5 h. */
export interface HostileFile {
  readonly name: string;
  make(): Buffer;
  readonly codes: readonly string[];
}

export const MB = 1024 * 1024;
export const LARGE = 'file-too-large';
export const BROKEN = 'file-unreadable';

/** A hostile file; the codes it may meet are parted by spaces. */
export const file = (name: string, codes: string, make: () => Buffer): HostileFile => ({
  name,
  codes: codes.split(' '),
  make,
});

/** A text as the bytes of a file. */
export const csv = (text: string) => Buffer.from(text);

/** A cell of text of a workbook. */
export const cell = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook with the hours of one person, 7,5 of them, on its only sheet. */
export function oneRowBook(): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Nom', 'Heures'],
      ['Dupont Zoé', 7.5],
    ]),
    'A',
  );
  return book;
}
