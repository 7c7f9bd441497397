import { invalid } from '../../../platform/refuse.js';
import type { Sheet } from '../cells/cell.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';
import { decodeHtml } from './html-entities.js';

const DEEPEST_TABLE = 20;
const LONGEST_TAG = 64 * 1024;

/**
 * Reads the tables of a page that bears the name of a spreadsheet, as pay software and web extracts write them: cells are
 * the texts they show. Nothing is run, fetched or styled. Throws `file-unreadable`, and what `SheetBuilder` throws.
 */
export function readHtml(text: string, budget: FileBudget): Sheet[] {
  const page = new HtmlTables(budget);
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    page.text(text, at, open < 0 ? text.length : open);
    if (open < 0) return page.finish();
    at = readMarkup(text, open, page);
  }
}

/** Reads one tag; gives where what follows begins. */
function readMarkup(text: string, open: number, page: HtmlTables): number {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4);
  const second = text[open + 1] ?? '';
  if (second === '!' || second === '?') return after(text, '>', open);
  if (!/[a-z/]/i.test(second)) {
    page.text(text, open, open + 1);
    return open + 1;
  }
  const end = endOfTag(text, open);
  const isClosing = second === '/';
  const body = text.slice(open + (isClosing ? 2 : 1), end);
  const name = /^[a-z][a-z0-9:]*/i.exec(body)?.[0].toLowerCase() ?? '';
  if (isClosing) page.close(name);
  else page.open(name, body.slice(name.length));
  return !isClosing && (name === 'script' || name === 'style') ? endOfUnread(text, end + 1) : end + 1;
}

const END_OF_UNREAD = /<\/(?:script|style)/gi;

/** Where a script or a style ends; one that never does takes the rest of the page. */
function endOfUnread(text: string, from: number): number {
  END_OF_UNREAD.lastIndex = from;
  return END_OF_UNREAD.exec(text)?.index ?? text.length;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

/** A '>' inside quotes ends no tag. */
function endOfTag(text: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < text.length && at - open < LONGEST_TAG; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  throw invalid('file-unreadable', 'file');
}

interface OpenTable {
  readonly builder: SheetBuilder;
  row: number;
  column: number;
  isInRow: boolean;
  /** Rows a cell of an earlier row still covers, by column. */
  readonly covered: Map<number, number>;
  cell: { text: string; colspan: number; rowspan: number } | null;
}

class HtmlTables {
  private readonly tables: OpenTable[] = [];
  private readonly sheets: Sheet[] = [];
  private count = 0;

  constructor(private readonly budget: FileBudget) {}

  text(page: string, from: number, to: number): void {
    const cell = this.tables.at(-1)?.cell;
    if (!cell || to <= from) return;
    cell.text += decodeHtml(page.slice(from, to)).replace(/[\r\n\t]+/g, ' ');
  }

  open(name: string, attributes: string): void {
    const table = this.tables.at(-1);
    switch (name) {
      case 'table':
        this.openTable();
        return;
      case 'tr':
        this.openRow(table, attributes);
        return;
      case 'td':
      case 'th':
        this.openCell(table, attributes);
        return;
      case 'br':
      case 'p':
      case 'div':
        if (table?.cell) table.cell.text += ' ';
    }
  }

  close(name: string): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.closeCell(table);
    else if (name === 'tr') this.closeRow(table);
    else if (name === 'table') this.closeTable(table);
  }

  finish(): Sheet[] {
    for (let table = this.tables.at(-1); table; table = this.tables.at(-1)) this.closeTable(table);
    return this.sheets;
  }

  private openTable(): void {
    if (this.tables.length >= DEEPEST_TABLE) throw invalid('file-unreadable', 'file');
    if (++this.count > READING_LIMITS.sheets)
      throw invalid('file-too-large', 'file', { sheets: READING_LIMITS.sheets });
    const builder = new SheetBuilder('', this.budget);
    this.tables.push({ builder, row: 0, column: 0, isInRow: false, covered: new Map(), cell: null });
  }

  private openRow(table: OpenTable | undefined, attributes: string): void {
    if (!table) return;
    this.closeRow(table);
    table.row++;
    table.column = 0;
    table.isInRow = true;
    table.builder.startRow(table.row, /display\s*:\s*none/i.test(attributes));
  }

  private openCell(table: OpenTable | undefined, attributes: string): void {
    if (!table) return;
    if (!table.isInRow) this.openRow(table, '');
    this.closeCell(table);
    while ((table.covered.get(table.column) ?? 0) >= table.row) table.column++;
    table.cell = { text: '', colspan: spanOf(attributes, 'colspan'), rowspan: spanOf(attributes, 'rowspan') };
  }

  private closeCell(table: OpenTable): void {
    const { cell, builder, row, column } = table;
    if (!cell) return;
    table.cell = null;
    builder.text(column, cell.text.replace(/ {2,}/g, ' '));
    const [bottom, right] = [row + cell.rowspan - 1, column + cell.colspan - 1];
    if (right >= READING_LIMITS.columns)
      throw invalid('file-too-large', 'file', { columns: READING_LIMITS.columns });
    builder.merge({ top: row, left: column, bottom, right });
    if (bottom > row) for (let at = column; at <= right; at++) table.covered.set(at, bottom);
    table.column = right + 1;
  }

  private closeRow(table: OpenTable): void {
    this.closeCell(table);
    table.isInRow = false;
  }

  private closeTable(table: OpenTable): void {
    this.closeRow(table);
    this.tables.pop();
    const sheet = table.builder.finish();
    if (sheet && sheet.rows.length > 0) this.sheets.push(sheet);
  }
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}
