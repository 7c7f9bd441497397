import { invalid } from '../../../platform/refuse.js';
import type { RichCell, Sheet } from '../cells/cell.js';
import { numberCell, plainNumber } from '../cells/number-cell.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';
import { OdsFormats } from './ods-formats.js';
import { eachElement, readXmlPart } from './xml-part.js';
import type { Attributes, XmlHandler } from './xml-reader.js';
import type { ZipParts } from './zip-parts.js';

/**
 * Reads the visible sheets of an OpenDocument spreadsheet (ISO 26300), cells as they come. Throws `file-encrypted`,
 * `file-with-macros`, and what `ZipParts` and `SheetBuilder` throw.
 */
export async function readOds(zip: ZipParts, budget: FileBudget): Promise<Sheet[]> {
  await refuseEncrypted(zip);
  const isMacro = (name: string) => /^(?:Basic\/[^/]+\/(?!script-lb\.xml)|Scripts\/)/.test(name);
  if (zip.names.some(isMacro)) throw invalid('file-with-macros', 'file');
  const handler = new OdsHandler(budget);
  await readXmlPart(zip, 'content.xml', handler);
  return handler.sheets;
}

async function refuseEncrypted(zip: ZipParts): Promise<void> {
  if (zip.has('encrypted-package')) throw invalid('file-encrypted', 'file');
  if (!zip.has('META-INF/manifest.xml')) return;
  const refuse = (name: string) => {
    if (name === 'encryption-data') throw invalid('file-encrypted', 'file');
  };
  // The manifest of old writers names a DTD; only what it says of encryption matters.
  await readXmlPart(zip, 'META-INF/manifest.xml', eachElement(refuse));
}

interface OdsCell {
  readonly count: number;
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  text: string;
}

class OdsHandler implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly formats = new OdsFormats();
  private builder: SheetBuilder | undefined;
  private nextRow = 1;
  private column = 0;
  private row: { repeated: number; isHidden: boolean; cells: OdsCell[] } | undefined;
  private cell: OdsCell | undefined;
  private asides = 0;
  private tables = 0;

  constructor(private readonly budget: FileBudget) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'annotation' || name === 'shape' || name === 'frame') this.asides++;
    if (this.asides > 0) return;
    if (!this.builder) this.formats.open(name, attributes);
    switch (name) {
      case 'table':
        this.openTable(attributes);
        return;
      case 'table-column':
        this.openColumn(attributes);
        return;
      case 'table-row':
        this.row = {
          repeated: countOf(attributes['number-rows-repeated']),
          isHidden: isHidden(attributes),
          cells: [],
        };
        return;
      case 'table-cell':
      case 'covered-table-cell':
        this.cell = {
          count: countOf(attributes['number-columns-repeated']),
          attributes,
          isCovered: name === 'covered-table-cell',
          text: '',
        };
        return;
      case 'p':
        if (this.cell?.text) this.cell.text += '\n';
        return;
      case 's':
        if (this.cell) this.cell.text += ' '.repeat(Math.min(countOf(attributes.c), 100));
        return;
      case 'tab':
      case 'line-break':
        if (this.cell) this.cell.text += ' ';
    }
  }

  text(text: string): void {
    if (this.cell && this.asides === 0) this.cell.text += text;
  }

  close(name: string): void {
    if (name === 'annotation' || name === 'shape' || name === 'frame') this.asides--;
    if (this.asides > 0) return;
    if (name === 'table-cell' || name === 'covered-table-cell') {
      if (this.cell) this.row?.cells.push(this.cell);
      this.cell = undefined;
    } else if (name === 'table-row') this.closeRow();
    else if (name === 'table') this.closeTable();
  }

  private openTable(attributes: Attributes): void {
    // A table inside a cell would be read twice.
    if (this.builder) throw invalid('file-unreadable', 'file');
    if (++this.tables > READING_LIMITS.sheets)
      throw invalid('file-too-large', 'file', { sheets: READING_LIMITS.sheets });
    const hidden = this.formats.isHidden(attributes['style-name']);
    this.builder = new SheetBuilder(attributes.name ?? '', this.budget, hidden);
    this.nextRow = 1;
    this.column = 0;
  }

  private openColumn(attributes: Attributes): void {
    const count = countOf(attributes['number-columns-repeated']);
    if (isHidden(attributes)) this.builder?.hideColumns(this.column, this.column + count - 1);
    this.column += count;
  }

  private closeRow(): void {
    const { row, builder } = this;
    if (!row || !builder) throw invalid('file-unreadable', 'file');
    this.row = undefined;
    const isFilled = row.cells.some(({ text, attributes }) => text !== '' || attributes.value !== undefined);
    for (let line = 0; isFilled && line < row.repeated; line++) {
      builder.startRow(this.nextRow + line, row.isHidden);
      this.putCells(row.cells, this.nextRow + line);
    }
    this.nextRow += row.repeated;
  }

  private putCells(cells: readonly OdsCell[], line: number): void {
    let column = 0;
    for (const cell of cells) {
      const rich = cell.isCovered ? null : richCellOf(cell, this.formats);
      if (rich !== null || (cell.text !== '' && !cell.isCovered)) {
        for (let step = 0; step < cell.count; step++) {
          if (rich !== null) this.builder!.rich(column + step, rich);
          else this.builder!.text(column + step, cell.text);
        }
        this.mergeFrom(cell, line, column);
      }
      column += cell.count;
    }
  }

  private mergeFrom({ attributes }: OdsCell, top: number, left: number): void {
    const height = countOf(attributes['number-rows-spanned']);
    const width = countOf(attributes['number-columns-spanned']);
    this.builder!.merge({ top, left, bottom: top + height - 1, right: left + width - 1 });
  }

  private closeTable(): void {
    const sheet = this.builder?.finish();
    if (sheet) this.sheets.push(sheet);
    this.builder = undefined;
  }
}

/** A cell that stands for a number, a duration, a day, or nothing yet; null for a text. */
function richCellOf({ attributes, text }: OdsCell, formats: OdsFormats): RichCell | null {
  const { value, formula } = attributes;
  const shown = text.replace(/\s+/g, ' ').trim();
  if (/^(?:#(?:REF|N\/A|NAME|VALUE|DIV|NUM|NULL)|Err:\d)/i.test(shown) && formula !== undefined)
    return { text: shown.slice(0, 20), fault: 'cell-in-error' };
  switch (attributes['value-type']) {
    case 'float':
      return numberCell(finite(value), formats.of(attributes['style-name']));
    case 'percentage':
    case 'currency':
      return { text: plainNumber(finite(value)), serial: finite(value), kind: 'OTHER' };
    case 'date':
      return { text: (attributes['date-value'] ?? '').slice(0, 10), kind: 'DAY' };
    case 'time':
      return durationOf(attributes['time-value'] ?? '', shown);
    case undefined:
      return formula !== undefined && shown === '' ? { text: '=', fault: 'cell-not-computed' } : null;
    default:
      return null;
  }
}

function finite(value: string | undefined): number {
  const serial = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(serial)) throw invalid('file-unreadable', 'file');
  return serial;
}

/** 'PT151H40M00S': a duration is kept in days, as every spreadsheet does. */
function durationOf(value: string, shown: string): RichCell {
  const match = /^PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(value);
  if (!match) return { text: shown || value.slice(0, 40) };
  const [hours, minutes, seconds] = match.slice(1).map(Number) as [number, number, number];
  const text = `${hours}:${String(minutes).padStart(2, '0')}`;
  return { text, serial: (hours * 3600 + minutes * 60 + seconds) / 86_400, kind: 'DURATION' };
}

function isHidden({ visibility }: Attributes): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function countOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw invalid('file-unreadable', 'file');
  return count;
}
