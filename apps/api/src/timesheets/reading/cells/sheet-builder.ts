import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import { invalid } from '../../../platform/refuse.js';
import { refuseNirAt } from '../../checking/rows/refuse-nir-at.js';
import { withoutProtection } from '../harmless-cell.js';
import { READING_LIMITS } from '../reading-limits.js';
import type { ReadingWarning } from '../statement-view.js';
import { type Cell, type RichCell, type Sheet, type SheetRow, textOf } from './cell.js';
import { cleanText } from './clean-text.js';
import { TextsOnce } from './texts-once.js';

const SHORTEST_NIR = 13;
// Fourteen digits in one piece are no social security number: nothing more is looked for in them.
const SIRET = /^\d{14}$/;

/** What all the sheets of a file may hold together, and what is said of those left out. */
export class FileBudget {
  readonly warnings: ReadingWarning[] = [];
  readonly texts = new TextsOnce();
  private rows = 0;
  private cells = 0;
  private characters = 0;

  /** Counts a row that shows something. Throws `file-too-large`. */
  row(): void {
    if (++this.rows > READING_LIMITS.rows) throw tooLarge({ rows: READING_LIMITS.rows });
  }

  /** Counts a cell and its text. Throws `file-too-large`. */
  cell(length: number): void {
    this.characters += length;
    if (++this.cells > READING_LIMITS.cells || this.characters > READING_LIMITS.characters)
      throw tooLarge({ rows: READING_LIMITS.rows });
  }
}

function tooLarge(params: Record<string, number>) {
  return invalid('file-too-large', 'file', params);
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Takes the cells of one sheet in the order the file gives them, whatever its format, and makes of them what is seen:
 * limits, unreadable characters and social security numbers are looked at here, once, for every format. Hidden rows and
 * columns are looked at too, then left out with a warning. Lines are counted from 1, columns from 0.
 */
export class SheetBuilder {
  private readonly rows: SheetRow[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenColumns = new Set<number>();
  private current: { number: number; cells: Cell[]; isHidden: boolean; isCounted: boolean } | undefined;
  private hiddenRows = 0;
  private width = 0;

  constructor(
    private readonly name: string,
    private readonly budget: FileBudget,
    private readonly isHidden = false,
  ) {
    if (looksLikeNir(name)) throw invalid('nir-refused', 'file');
  }

  startRow(number: number, isHidden = false): void {
    this.endRow();
    this.current = { number, cells: [], isHidden, isCounted: false };
  }

  /** A text; '' is nothing. Throws `file-text-refused`, `cell-too-long`, `nir-refused-at-row`, `file-too-large`. */
  text(column: number, raw: string): void {
    if (raw === '') return;
    const row = this.current!;
    const text = withoutProtection(cleanText(raw, row.number, column));
    if (text !== '') this.put(column, this.budget.texts.of(text));
  }

  /** A cell that is more than its text. */
  rich(column: number, cell: RichCell): void {
    if (cell.serial !== undefined && Number.isInteger(cell.serial) && looksLikeNir(String(cell.serial)))
      refuseNirAt(this.current!.number);
    this.put(column, cell);
  }

  merge(merge: Merge): void {
    if (this.merges.length >= READING_LIMITS.merges) throw tooLarge({ columns: READING_LIMITS.columns });
    if (merge.bottom > merge.top || merge.right > merge.left) this.merges.push(merge);
  }

  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, READING_LIMITS.columns); column++)
      this.hiddenColumns.add(column);
  }

  /** The sheet as it is seen; null when it is hidden. */
  finish(): Sheet | null {
    this.endRow();
    if (this.isHidden) {
      if (this.rows.length > 0) this.warn('sheet-hidden-ignored', {});
      return null;
    }
    this.fillMerges();
    if (this.hiddenRows > 0) this.warn('rows-hidden-ignored', { rows: this.hiddenRows });
    this.blankHiddenColumns();
    return { name: this.name, rows: this.rows };
  }

  private put(column: number, cell: Cell): void {
    const row = this.current!;
    if (column >= READING_LIMITS.columns) throw tooLarge({ columns: READING_LIMITS.columns });
    const text = textOf(cell);
    if (text.length >= SHORTEST_NIR && !SIRET.test(text) && looksLikeNir(text)) refuseNirAt(row.number);
    if (!row.isCounted) this.budget.row();
    row.isCounted = true;
    this.budget.cell(text.length);
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = cell;
    if (column >= this.width) this.width = column + 1;
  }

  private endRow(): void {
    const row = this.current;
    this.current = undefined;
    if (!row?.isCounted) return;
    if (row.isHidden) this.hiddenRows++;
    // Copied to its length: an array that grew cell by cell has room for twelve more.
    else this.rows.push({ number: row.number, cells: row.cells.slice() });
  }

  private warn(code: string, params: Record<string, string | number>): void {
    this.budget.warnings.push({ code, params: { sheet: this.name, ...params } });
  }

  /** What a merged cell shows belongs to each cell it covers, of the rows that show something. */
  private fillMerges(): void {
    if (this.merges.length === 0) return;
    this.rows.sort((a, b) => a.number - b.number);
    let left: number = READING_LIMITS.mergedCells;
    for (const merge of this.merges) {
      const first = this.indexOf(merge.top);
      const corner = this.rows[first];
      if (corner?.number !== merge.top || textOf(corner.cells[merge.left]) === '') continue;
      const covered: Cell = { ...richCell(corner.cells[merge.left]!), isCovered: true };
      for (let index = first; this.rows[index] && this.rows[index]!.number <= merge.bottom; index++) {
        const cells = this.rows[index]!.cells as Cell[];
        for (let column = merge.left; column <= Math.min(merge.right, this.width - 1); column++) {
          if (--left < 0) throw tooLarge({ rows: READING_LIMITS.rows, columns: READING_LIMITS.columns });
          if (index === first && column === merge.left) continue;
          while (cells.length <= column) cells.push('');
          cells[column] = covered;
        }
      }
    }
  }

  /** The first row whose line is not before `number`. */
  private indexOf(number: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle]!.number < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private blankHiddenColumns(): void {
    let hidden = 0;
    for (const column of this.hiddenColumns) {
      let isFilled = false;
      for (const { cells } of this.rows) {
        if (textOf(cells[column]) === '') continue;
        (cells as Cell[])[column] = '';
        isFilled = true;
      }
      if (isFilled) hidden++;
    }
    if (hidden > 0) this.warn('columns-hidden-ignored', { columns: hidden });
  }
}

function richCell(cell: Cell): RichCell {
  return typeof cell === 'string' ? { text: cell } : cell;
}
