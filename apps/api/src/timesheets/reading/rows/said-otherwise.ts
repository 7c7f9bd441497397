import type { ReadingRemark } from '../../checking/rows/raw-row.js';
import { textOf } from '../cells/cell.js';
import type { BodyRow, Table } from '../layout/find-tables.js';
import { headingWords } from '../layout/heading-words.js';
import { isOfShares } from '../layout/hours/shares.js';
import type { TableLayout } from '../layout/table-layout.js';
import { plainWords, plainWordsIn, saysYes, saysYesOrNo } from '../layout/yes-or-no.js';

/** A column beside the hours that says of some rows that their figure is not what counts. */
export interface OtherWord {
  readonly column: number;
  readonly heading: string;
  denies(text: string): boolean;
}

const UNIT = /^(?:unites?|unit|uom)(?: de mesure)?$/;
const HOURS_UNIT = /^(?:h|hs|hrs?|hres?|heures?|hours?|centiemes?)?$/;
const COUNTED =
  /\b(?:insertion|clause(?: sociale)?|eligibles?|concernee?s?|retenue?s?|comptabilisee?s?|a (?:compter|prendre)|validee?s?)\b/;
const STATE =
  /^(?:statut|etat|situation|libelles?|observations?|commentaires?|remarques?|motif|nature|evenement|designation)\b/;
const NOT_DONE =
  /\b(?:prevision\w*|prevue?s?|planifie\w*|annule\w*|refuse\w*|rejete\w*|a venir|simulation|regul\w*|rectif\w*|rappels? (?:d |de |des |du |h))/;
const WHOLE = /^(?:100(?:[.,]0+)? ?%?|1(?:[.,]0+)?)$/;

/** The columns that may say so, as their headings and their cells tell: a unit, a share, 'oui' or 'non', a state. */
export function otherWordsOf(table: Table, { columns, values, made, rowTotal }: TableLayout): OtherWord[] {
  if (made === null && values.length === 0) return [];
  const used = new Set<number>([
    ...Object.values(columns),
    ...values.map(({ column }) => column),
    rowTotal ?? -1,
  ]);
  return table.columns.flatMap(({ heading }, column) => {
    const denies = used.has(column) || heading === '' ? null : denialOf(table, column);
    return denies === null ? [] : [{ column, heading, denies }];
  });
}

/** What the columns of a row say against its hours: which heading, which word. */
export function saidOtherwise(
  { cells }: Pick<BodyRow, 'cells'>,
  words: readonly OtherWord[],
): ReadingRemark[] {
  return words.flatMap(({ column, heading, denies }) => {
    const cell = cells[column];
    if (!denies(plainWords(cell))) return [];
    const text = textOf(cell) === '' ? '–' : textOf(cell).slice(0, 60);
    return [
      { code: 'hours-said-otherwise', field: 'hours', params: { heading: heading.slice(0, 60), text } },
    ];
  });
}

function denialOf(table: Table, column: number): ((text: string) => boolean) | null {
  const { heading: written } = table.columns[column]!;
  const heading = headingWords(written);
  if (UNIT.test(heading)) return (text) => !HOURS_UNIT.test(text);
  if (isOfShares(written))
    return holdsShares(table, column) ? (text) => text !== '' && !WHOLE.test(text) : null;
  if (COUNTED.test(heading) && saysYesOrNo(table, column)) return (text) => !saysYes(text);
  return STATE.test(heading) ? (text) => NOT_DONE.test(text) : null;
}

function holdsShares(table: Table, column: number): boolean {
  const texts = plainWordsIn(table, column).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\d{1,3}(?:[.,]\d+)? ?%?$/.test(text));
}
