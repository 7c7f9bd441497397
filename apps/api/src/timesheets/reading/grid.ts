/** What a spreadsheet's number stands for, said by the format of its cell. */
export type SerialKind = 'DURATION' | 'DAY' | 'DECIMAL';

/** One cell as read: the text it shows, and the number behind it when the file stored one. */
export interface Cell {
  readonly text: string;
  readonly serial?: number;
  readonly kind?: SerialKind;
}

/** The rows of one sheet, merged cells filled. */
export type Grid = readonly (readonly Cell[])[];

export const EMPTY_CELL: Cell = { text: '' };

/** A cell that only has a text. */
export function textCell(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? EMPTY_CELL : { text: trimmed };
}

/** True when no cell of a row shows anything. */
export function isBlank(row: readonly Cell[]): boolean {
  return row.every(({ text }) => text === '');
}
