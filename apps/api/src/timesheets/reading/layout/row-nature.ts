import { readFrenchDate } from '@clausier/domain/calendar/read-french-date';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import { type Cell, textOf } from '../cells/cell.js';

/** What a row under the heading is: somebody's hours, or something a statement also carries. */
export type RowNature = 'HOURS' | 'TOTAL' | 'SUBTOTAL' | 'SIGNATURE' | 'HEADING';

/** Nearly every row begins by none of these: only those that do are looked at word by word. */
const MAYBE =
  /^[\s*#=:.-]*(?:(?:[aà] )?report|s\s*[/.]|s[ -]t|sous|sub|tot|g[ée]n|cumul|somme|ensemble|grand|visa|sign|cachet|tampon|bon pour|certifi|fait|lu et|nom et signature|date et|le respons|l[’' ]?entreprise)/i;
const WHOLE =
  /^(?:(?:grand |s )?total(?:e|s)?|totaux|total general|general|cumul|somme|ensemble)(?: (?:general|generale|des|de|du|d|heures?|h|hrs|mois|mensuel|releve|periode|insertion|worked|hours|realisees?|travaillees?|effectuees?|20\d\d|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))*$/;
const PART = /^(?:sous total|s total|sub ?total|s t\b|total |tot\b|cumul )/;
/** Carried from one page to the next, on a line that names nobody. */
const CARRIED =
  /^(?:a )?report(?:er)?(?: (?:page|de la page|feuille)(?: \d+)?| (?:du |de la )?(?:mois|page|periode|annee|trimestre) (?:precedente?|anterieure?)s?| anterieur)?$/;
const SIGNATURE =
  /\b(?:visa|signature|cachet|tampon|bon pour accord|certifie|fait a|lu et approuve)\b|^(?:visa|fait le)/;
const LABELS_LOOKED_AT = 4;

/**
 * The nature of each row under headings. 'TOTAL' in a column of surnames is somebody when a first name stands in its own column
 * and the row says its day or month: nobody writes 'Total' 'Marie' 'mars 2025' over a sum.
 */
export function naturesOf(
  rows: readonly { readonly cells: readonly Cell[] }[],
  headings: readonly (readonly Cell[])[],
  columns: readonly NamedColumn[],
): RowNature[] {
  const natures = rows.map(({ cells }) => natureOf(cells, headings));
  const placeOf = (role: string) => columns.findIndex((column) => column.role === role);
  const [last, first, full, period] = ['lastName', 'firstName', 'fullName', 'period'].map(placeOf);
  const at = (index: number, column: number | undefined) => textOf(rows[index]!.cells[column ?? -1]);
  let others: Set<string> | undefined;
  return natures.map((nature, index) => {
    if ((nature !== 'TOTAL' && nature !== 'SUBTOTAL') || !/\d/.test(at(index, period))) return nature;
    const label = normaliseName(at(index, full));
    const given = last! >= 0 ? normaliseName(at(index, first)) : (NAMED_TOTAL.exec(label)?.[1] ?? '');
    if (!isFirstName(given)) return nature;
    others ??= new Set(
      natures.flatMap((one, row) =>
        one === 'HOURS' ? normaliseName(`${at(row, last)} ${at(row, full)}`).split(' ') : [],
      ),
    );
    return others.has(given) ? nature : 'HOURS';
  });
}

const NAMED_TOTAL = /^(?:total|totaux|somme|ensemble|general|cumul) (.+)$/;

interface NamedColumn {
  readonly role: string | null;
}

const NO_FIRST_NAME =
  /\b(?:total\w*|general\w*|heures?|h|mois|lot|page|equipe|chantier|mensuel\w*|cumul\w*|report\w*|annee|semaine|insertion|mission|marche|clause|des|du|de|les|tous)\b|\d/;

function isFirstName(words: string): boolean {
  return (
    /^[a-z]{2,}(?: [a-z]{2,})?$/.test(words) && !NO_FIRST_NAME.test(words) && readFrenchDate(words) === null
  );
}

/** Tells a row by its first words; `headings` are the heading rows, repeated on each printed page. */
export function natureOf(cells: readonly Cell[], headings: readonly (readonly Cell[])[]): RowNature {
  let looked = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    if (text === '') continue;
    if (MAYBE.test(text)) {
      const nature = natureOfLabel(text, cells, looked > 0);
      if (nature !== null) return nature;
    }
    if (++looked >= LABELS_LOOKED_AT) break;
  }
  return isOfUnits(cells) || headings.some((heading) => isSameRow(cells, heading)) ? 'HEADING' : 'HOURS';
}

function natureOfLabel(text: string, cells: readonly Cell[], isAfterAnother: boolean): RowNature | null {
  const words = normaliseName(text);
  if (WHOLE.test(words))
    return isAfterAnother && /\p{L}{2}/u.test(firstText(cells)) && !MAYBE.test(firstText(cells))
      ? 'SUBTOTAL'
      : 'TOTAL';
  if (PART.test(words)) return 'SUBTOTAL';
  if (CARRIED.test(words) && cells.filter((cell) => /\p{L}/u.test(textOf(cell))).length === 1)
    return 'SUBTOTAL';
  if (isAfterAnother || !SIGNATURE.test(words)) return null;
  const texts = new Set(cells.map(textOf));
  texts.delete('');
  return texts.size <= 3 ? 'SIGNATURE' : null;
}

function firstText(cells: readonly Cell[]): string {
  for (const cell of cells) if (textOf(cell) !== '') return textOf(cell);
  return '';
}

/** '(mm/aaaa)', '(en heures)' under the headings: every cell is in brackets. */
function isOfUnits(cells: readonly Cell[]): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\(.*\p{L}.*\)$/u.test(text));
}

function isSameRow(cells: readonly Cell[], heading: readonly Cell[]): boolean {
  let filled = 0;
  const width = Math.max(cells.length, heading.length);
  for (let column = 0; column < width; column++) {
    const text = textOf(cells[column]);
    if (text !== textOf(heading[column])) return false;
    if (text !== '') filled++;
  }
  return filled > 1;
}
