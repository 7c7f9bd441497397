import { invalid } from '../../../platform/refuse.js';
import { type Cell, type Sheet, type SheetRow, textOf } from '../cells/cell.js';
import { readCellHours } from '../cells/cell-hours.js';
import { READING_LIMITS } from '../reading-limits.js';
import { groupNamed, personInTitle } from './group-rows.js';
import { findHeading, type HeadingBlock, headingScore, isValue } from './heading-block.js';
import { completed, saysWhen, type TitleFacts, textsOf, titleFacts } from './period/title-facts.js';
import { natureOf, naturesOf, type RowNature } from './row-nature.js';
import { columnsOf, type TableColumn } from './table-columns.js';

/** A row under the headings of a table. */
export interface BodyRow extends SheetRow {
  readonly nature: RowNature;
}

/** A statement found in a sheet: its columns, its rows, and what its title, its sheet and its file say of them. */
export interface Table {
  readonly sheet: string;
  /** Place in its sheet of its first column, from 0. */
  readonly firstColumn: number;
  /** Line of the last heading row; 0 without one. */
  readonly headingRow: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly BodyRow[];
  readonly facts: TitleFacts;
  /** The one person its title is about: 'Salarié : DUPONT Zoé'. */
  readonly person: string | null;
}

const FIRST_HEADING =
  /^(?:n°|noms?\b|pr[ée]?noms?|salari|participant|b[ée]n[ée]f|int[ée]rim|matricule|date\b|jour\b|mois\b|semaine\b|lot\b|civilit|identit|employ|collab|siret)/i;
const TITLE_ROWS = 15;

/** Headings with the first of the lines that are about the rows under them. */
interface HeadedBlock extends HeadingBlock {
  readonly top: number;
}

/** The tables of a sheet, one under the other when its headings change. A sheet without headings is one table. Throws `file-too-complex`. */
export function findTables(sheet: Sheet, around: TitleFacts): Table[] {
  const tables: Table[] = [];
  let above = around;
  const first = findHeading(sheet.rows, 0);
  for (let heading = first && { ...first, top: Math.max(0, first.from - TITLE_ROWS) }; heading; ) {
    const next = nextHeading(sheet.rows, heading);
    const table = tableAt(sheet, heading, next?.top ?? sheet.rows.length, { around, above });
    if (tables.push(table) > READING_LIMITS.tables) throw invalid('file-too-complex', 'file');
    // What the first title says of the time holds until another title says something else.
    above = { ...table.facts, clause: around.clause };
    heading = next;
  }
  return tables.length > 0
    ? tables
    : [tableAt(sheet, { from: 0, to: 0, top: 0 }, sheet.rows.length, { around, above })];
}

/** The next heading that is not the same repeated on each printed page; repeated under a form, it is about another person. */
function nextHeading(rows: readonly SheetRow[], { from, to }: HeadingBlock): HeadedBlock | null {
  const own = rows.slice(from, to).map(keyOf);
  for (let index = to; index < rows.length; index++) {
    const first = rows[index]!.cells.find((cell) => textOf(cell) !== '');
    if (first === undefined || !FIRST_HEADING.test(textOf(first)) || textOf(first).length > 40) continue;
    if (headingScore(rows[index]!.cells) < 2) continue;
    const top = titleAbove(rows, to, index);
    const place = own.indexOf(keyOf(rows[index]!));
    const isRepeated = place >= 0;
    if (isRepeated && personInTitle(rows.slice(top, index).map(({ cells }) => cells)) === null) continue;
    if (!isRepeated && headingScore(rows[index]!.cells) < 3) continue;
    const heading = isRepeated
      ? { from: index - place, to: index - place + to - from }
      : findHeading(rows, index);
    return heading && { ...heading, top: Math.min(top, heading.from) };
  }
  return null;
}

/** The first of the lines over a heading that hold no figure but those they label: those of a title or a form. */
function titleAbove(rows: readonly SheetRow[], start: number, index: number): number {
  let top = index;
  while (top > start && index - top < TITLE_ROWS && isOfTitle(rows[top - 1]!.cells)) top--;
  return top;
}

function isOfTitle(cells: readonly Cell[]): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '');
  if (texts.length > 4 || natureOf(cells, []) !== 'HOURS') return false;
  const isForm = /:\s*$|^(?:noms?|pr[ée]noms?|salari[ée]e?|mois|p[ée]riode|matricule)\b/i.test(
    texts[0] ?? '',
  );
  return texts.length === 1 || isForm || !cells.some((cell) => textOf(cell) !== '' && isValue(cell));
}

function keyOf({ cells }: SheetRow): string {
  return JSON.stringify(cells.map(textOf)).replace(/(?:,"")+\]$/, ']');
}

function tableAt(
  sheet: Sheet,
  { from, to, top }: HeadedBlock,
  end: number,
  { around, above }: { around: TitleFacts; above: TitleFacts },
): Table {
  const headings = sheet.rows.slice(from, to).map(({ cells }) => cells);
  const body = sheet.rows.slice(to, end);
  const width = Math.max(0, ...headings.map(({ length }) => length), ...widths(body));
  const title = sheet.rows.slice(top, from).map(({ cells }) => cells);
  const columns = columnsOf(headings, width, (column) =>
    body.some(({ cells }) => isAboveADay(cells, column) && natureOf(cells, headings) === 'HOURS'),
  );
  const own = titleFacts(textsOf(title));
  const facts = completed(own, saysWhen(own) ? around : above);
  const natures = naturesOf(body, headings, columns);
  return {
    sheet: sheet.name,
    firstColumn: sheet.firstColumn ?? 0,
    headingRow: to > from ? sheet.rows[to - 1]!.number : 0,
    columns,
    rows: body.map(({ number, cells }, index) => ({ number, cells, nature: natures[index]! })),
    facts: { ...facts, clause: facts.clause ?? clauseOver(title, body) },
    person: personInTitle(title) ?? personOver(title, body, columns),
  };
}

/** The name alone on the line over the headings, when names alone on their lines are over the other rows too. */
function personOver(
  title: readonly (readonly Cell[])[],
  body: readonly SheetRow[],
  columns: readonly TableColumn[],
): string | null {
  const person = groupNamed(title.at(-1) ?? [])?.person;
  if (person === undefined || columns.some(({ role }) => role === 'fullName' || role === 'lastName'))
    return null;
  return body.some(({ cells }) => groupNamed(cells)?.person !== undefined) ? person : null;
}

/** The chantier or lot on the line over the headings, when others stand over the other rows: each is of its own. */
function clauseOver(title: readonly (readonly Cell[])[], body: readonly SheetRow[]): string | null {
  const clause = groupNamed(title.at(-1) ?? [])?.clause;
  return clause !== undefined && body.some(({ cells }) => groupNamed(cells)?.clause !== undefined)
    ? clause
    : null;
}

/** More hours of somebody than a day has; a sum of several people names nobody. */
function isAboveADay(cells: readonly Cell[], column: number): boolean {
  const read = textOf(cells[column]) === '' ? null : readCellHours(cells[column]);
  const first = cells.find((cell) => textOf(cell) !== '');
  return read?.ok === true && read.hours > A_DAY && /\p{L}{2}/u.test(textOf(first));
}

const A_DAY = 2_400;

function* widths(rows: readonly SheetRow[]): Generator<number> {
  let widest = 0;
  for (const { cells } of rows) if (cells.length > widest) widest = cells.length;
  yield widest;
}
