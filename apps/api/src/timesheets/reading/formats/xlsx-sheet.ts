import { invalid } from '../../../platform/refuse.js';
import { numberCell } from '../cells/number-cell.js';
import type { SheetBuilder } from '../cells/sheet-builder.js';
import type { XlsxBook } from './xlsx-book.js';
import { readXmlPart } from './xml-part.js';
import type { Attributes, XmlHandler } from './xml-reader.js';
import type { ZipParts } from './zip-parts.js';

/** Reads one sheet of a workbook into `builder`, cells as they come. */
export function readXlsxSheet(
  zip: ZipParts,
  part: string,
  book: XlsxBook,
  builder: SheetBuilder,
): Promise<void> {
  return readXmlPart(zip, part, new XlsxSheetHandler(book, builder));
}

/** Elements of a sheet (ECMA-376, 18.3.1). Some programs leave the references of rows and cells out: they count on. */
class XlsxSheetHandler implements XmlHandler {
  private row = 0;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private hasFormula = false;
  private taken: 'value' | 'formula' | null = null;
  private phonetics = 0;

  constructor(
    private readonly book: XlsxBook,
    private readonly builder: SheetBuilder,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        return;
      case 'c':
        this.openCell(attributes);
        return;
      case 'v':
        this.taken = 'value';
        return;
      case 't':
        if (this.phonetics === 0) this.taken = 'value';
        return;
      case 'f':
        this.hasFormula = true;
        return;
      case 'rPh':
        this.phonetics++;
        return;
      case 'col':
        if (isTrue(attributes.hidden))
          this.builder.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1);
        return;
      case 'mergeCell':
        this.merge(attributes.ref ?? '');
        return;
    }
  }

  text(text: string): void {
    if (this.taken === 'value') this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taken = null;
    else if (name === 'rPh') this.phonetics--;
    else if (name === 'c') this.closeCell();
  }

  private openRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row) throw unreadable();
    this.row = number;
    this.column = -1;
    this.builder.startRow(number, isTrue(hidden));
  }

  private openCell({ r, t, s }: Attributes): void {
    if (this.row === 0) throw unreadable();
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column <= this.column) throw unreadable();
    this.column = column;
    this.type = t ?? 'n';
    this.style = s === undefined ? 0 : Number(s);
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const { builder, column, value } = this;
    if (value === '') {
      if (this.hasFormula && this.type !== 'str')
        builder.rich(column, { text: '=', fault: 'cell-not-computed' });
      return;
    }
    switch (this.type) {
      case 's':
        builder.text(column, this.shared(value));
        return;
      case 'e':
        builder.rich(column, { text: value.slice(0, 20), fault: 'cell-in-error' });
        return;
      case 'b':
        builder.text(column, value === '1' ? 'VRAI' : 'FAUX');
        return;
      case 'd':
        builder.text(column, value.slice(0, 10));
        return;
      case 'n': {
        const number = Number(value);
        if (!Number.isFinite(number)) throw unreadable();
        builder.rich(
          column,
          numberCell(number, this.book.formats[this.style] ?? 'General', this.book.is1904),
        );
        return;
      }
      default:
        builder.text(column, unescaped(value));
        return;
    }
  }

  private shared(value: string): string {
    const text = this.book.strings[Number(value)];
    if (text === undefined) throw unreadable();
    return unescaped(text);
  }

  private merge(ref: string): void {
    const [from, to = from] = ref.split(':');
    const [top, bottom] = [rowOf(from!), rowOf(to!)];
    this.builder.merge({ top, left: columnOf(from!), bottom, right: columnOf(to!) });
  }
}

/** 'AB12' is in column 27. Throws `file-unreadable`. */
function columnOf(ref: string): number {
  let column = 0;
  let at = 0;
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  if (at === 0 || at > 3) throw unreadable();
  return column - 1;
}

function rowOf(ref: string): number {
  const row = Number(/\d{1,7}$/.exec(ref)?.[0]);
  if (!(row >= 1)) throw unreadable();
  return row;
}

/** Characters XML cannot hold are written _x000D_ in a workbook (ECMA-376, 22.4.2.4). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function unreadable() {
  return invalid('file-unreadable', 'file');
}
