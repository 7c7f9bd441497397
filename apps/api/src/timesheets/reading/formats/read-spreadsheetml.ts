import { invalid } from '../../../platform/refuse.js';
import type { Sheet } from '../cells/cell.js';
import { numberCell } from '../cells/number-cell.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';
import { type Attributes, type XmlHandler, XmlReader } from './xml-reader.js';

const CHUNK = 128 * 1024;

/**
 * Reads the visible sheets of an XML Spreadsheet 2003, which pay software still writes, often named .xls. Throws
 * `file-with-dtd`, `file-unreadable` and what `SheetBuilder` throws.
 */
export function readSpreadsheetml(text: string, budget: FileBudget): Sheet[] {
  const handler = new SpreadsheetmlHandler(budget);
  const reader = new XmlReader(handler);
  for (let at = 0; at < text.length; at += CHUNK) reader.write(text.slice(at, at + CHUNK));
  reader.end();
  return handler.visible();
}

class SpreadsheetmlHandler implements XmlHandler {
  private readonly formats = new Map<string, string>();
  private readonly builders: { builder: SheetBuilder; isHidden: boolean }[] = [];
  private builder: SheetBuilder | undefined;
  private style = '';
  private is1904 = false;
  private row = 0;
  private column = 0;
  private columnDeclared = 0;
  private cell: Attributes = {};
  private type = '';
  private data: string | null = null;
  private hasData = false;
  private taken: 'data' | 'visible' | 'date1904' | null = null;

  constructor(private readonly budget: FileBudget) {}

  visible(): Sheet[] {
    return this.builders.flatMap(({ builder, isHidden }) => {
      if (isHidden) {
        this.budget.warnings.push({ code: 'sheet-hidden-ignored', params: {} });
        return [];
      }
      const sheet = builder.finish();
      return sheet ? [sheet] : [];
    });
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'Style':
        this.style = attributes.ID ?? '';
        return;
      case 'NumberFormat':
        this.formats.set(this.style, attributes.Format ?? 'General');
        return;
      case 'Worksheet':
        this.openSheet(attributes);
        return;
      case 'Column':
        this.openColumn(attributes);
        return;
      case 'Row':
        this.openRow(attributes);
        return;
      case 'Cell':
        this.openCell(attributes);
        return;
      case 'Data':
        this.type = attributes.Type ?? 'String';
        this.data = '';
        this.hasData = true;
        this.taken = 'data';
        return;
      case 'Visible':
        this.taken = 'visible';
        return;
      case 'Date1904':
        this.is1904 = true;
    }
  }

  text(text: string): void {
    if (this.taken === 'data') this.data += text;
    else if (this.taken === 'visible' && /SheetHidden|SheetVeryHidden/.test(text))
      this.builders.at(-1)!.isHidden = true;
  }

  close(name: string): void {
    if (name === 'Data' || name === 'Visible') this.taken = null;
    else if (name === 'Cell') this.closeCell();
    else if (name === 'Row' && this.builder) this.column = 0;
  }

  private openSheet({ Name = '' }: Attributes): void {
    if (this.builders.length >= READING_LIMITS.sheets)
      throw invalid('file-too-large', 'file', { sheets: READING_LIMITS.sheets });
    this.builder = new SheetBuilder(Name, this.budget);
    this.builders.push({ builder: this.builder, isHidden: false });
    this.row = 0;
    this.columnDeclared = 0;
  }

  private openColumn({ Index, Span, Hidden }: Attributes): void {
    const first = Index === undefined ? this.columnDeclared : countOf(Index) - 1;
    const last = first + (Span === undefined ? 0 : Number(Span));
    if (Hidden === '1') this.builder?.hideColumns(first, last);
    this.columnDeclared = last + 1;
  }

  private openRow({ Index, Hidden }: Attributes): void {
    if (!this.builder) throw unreadable();
    const row = Index === undefined ? this.row + 1 : countOf(Index);
    if (row <= this.row) throw unreadable();
    this.row = row;
    this.column = 0;
    this.builder.startRow(row, Hidden === '1');
  }

  private openCell(attributes: Attributes): void {
    if (!this.builder || this.row === 0) throw unreadable();
    if (attributes.Index !== undefined) {
      const column = countOf(attributes.Index) - 1;
      if (column < this.column) throw unreadable();
      this.column = column;
    }
    this.cell = attributes;
    this.data = null;
    this.hasData = false;
  }

  private closeCell(): void {
    const { cell, builder, column, row } = this;
    const [across, down] = [spanOf(cell.MergeAcross), spanOf(cell.MergeDown)];
    if (this.hasData) this.putData();
    else if (cell.Formula !== undefined) builder!.rich(column, { text: '=', fault: 'cell-not-computed' });
    if (across + down > 0)
      builder!.merge({ top: row, left: column, bottom: row + down, right: column + across });
    this.column = column + across + 1;
  }

  private putData(): void {
    const { builder, column } = this;
    const data = this.data!.trim();
    const format = this.formats.get(this.cell.StyleID ?? 'Default') ?? 'General';
    if (data === '') return;
    if (this.type === 'Number') {
      const number = Number(data);
      if (!Number.isFinite(number)) throw unreadable();
      builder!.rich(column, numberCell(number, format, this.is1904));
    } else if (this.type === 'DateTime') {
      const serial = serialOfInstant(data, this.is1904);
      builder!.rich(column, numberCell(serial, format === 'General' ? 'dd/mm/yyyy' : format, this.is1904));
    } else if (this.type === 'Error')
      builder!.rich(column, { text: data.slice(0, 20), fault: 'cell-in-error' });
    else if (this.type === 'Boolean') builder!.text(column, data === '1' ? 'VRAI' : 'FAUX');
    else builder!.text(column, data);
  }
}

const MS_A_DAY = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 31);
const FIRST_OF_MARCH = Date.UTC(1900, 2, 1);

/** Excel writes days and durations as instants from the last day of 1899: '1900-01-06T07:40:00.000' is 151 h 40. */
function serialOfInstant(text: string, is1904: boolean): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(text);
  if (!match) throw unreadable();
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number) as number[];
  const instant = Date.UTC(year!, month! - 1, day!, hours!, minutes!, seconds!);
  if (is1904) return (instant - Date.UTC(1904, 0, 1)) / MS_A_DAY;
  return (instant - BEFORE_1900) / MS_A_DAY + (instant >= FIRST_OF_MARCH ? 1 : 0);
}

function spanOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const span = Number(text);
  if (!Number.isSafeInteger(span) || span < 0) throw unreadable();
  return span;
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw unreadable();
  return count;
}

function unreadable() {
  return invalid('file-unreadable', 'file');
}
