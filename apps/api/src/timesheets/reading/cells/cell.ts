/** What a spreadsheet's number stands for, said by the format of its cell; OTHER is money or a percentage. */
export type SerialKind = 'DURATION' | 'DAY' | 'DECIMAL' | 'OTHER';

/** Why a cell shows no value: its formula failed, or the program that wrote it never computed it. */
export type CellFault = 'cell-in-error' | 'cell-not-computed';

/** A cell that says more than its text. */
export interface RichCell {
  readonly text: string;
  /** The number behind the text, when the file stored one. */
  readonly serial?: number;
  readonly kind?: SerialKind;
  /** It shows what the merged cell it belongs to shows: a name goes down, hours are counted once. */
  readonly isCovered?: true;
  readonly fault?: CellFault;
}

/** One cell as read. Most are plain texts and cost nothing more. */
export type Cell = string | RichCell;

/** A line of a sheet that shows something. */
export interface SheetRow {
  /** Line in the sheet, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What is seen of a sheet; blank lines are not there. */
export interface Sheet {
  /** Empty for separated text. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Place of its first column, from 0, when it is a part of a wider sheet. */
  readonly firstColumn?: number;
}

/** What a cell shows; nothing beyond the end of a row. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

/** What a cell says of its number, nothing for a text. */
export function richOf(cell: Cell | undefined): RichCell {
  return cell === undefined ? { text: '' } : typeof cell === 'string' ? { text: cell } : cell;
}

/** True for the cells a merged cell covers, but its first. */
export function isCovered(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell.isCovered === true;
}
