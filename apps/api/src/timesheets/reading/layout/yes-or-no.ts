import { type Cell, textOf } from '../cells/cell.js';
import { sampledRows } from './columns-by-content.js';
import type { Table } from './find-tables.js';

const YES = /^(?:oui|o|x|yes|y|vrai|true|ok)$/;
const NO = /^(?:non|n|no|faux|false|ko)$/;

/** True for a column of 'oui' and 'non', or of crosses: it says of rows whether they count, and names nothing. */
export function saysYesOrNo(table: Table, column: number): boolean {
  const texts = plainWordsIn(table, column).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => YES.test(text) || NO.test(text));
}

/** True for 'oui' or a cross. */
export function saysYes(words: string): boolean {
  return YES.test(words);
}

/** What the first cells of a column say, without accents nor capitals. */
export function plainWordsIn(table: Table, column: number): string[] {
  return sampledRows(table).map(({ cells }) => plainWords(cells[column]));
}

/** The text of a cell without accents nor capitals. */
export function plainWords(cell: Cell | undefined): string {
  return textOf(cell).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
