import { type Cell, textOf } from '../cells/cell.js';
import type { Table } from '../layout/find-tables.js';
import { headingWords } from '../layout/heading-words.js';
import type { TitleFacts } from '../layout/period/title-facts.js';

const YEAR = /^(?:19|20)\d\d$/;

/** The column that says the year alone, beside one of months; -1 without one. */
export function yearColumnOf({ columns }: Table): number {
  return columns.findIndex(({ heading }) => /^(?:annee|an|exercice|year)$/.test(headingWords(heading)));
}

/** The number of a month with the year beside it: '3' and '2025' are '3/2025'. */
export function monthBesideYear(cell: Cell | undefined, year: string): Cell | undefined {
  const text = textOf(cell);
  return YEAR.test(year) && /^(?:0?[1-9]|1[0-2])$/.test(text) ? `${text}/${year}` : cell;
}

/** What is known around a row whose own year is said: a month named without its year is of that one, not of the title's. */
export function ofYear(facts: TitleFacts, year: string): TitleFacts {
  return YEAR.test(year) && facts.year !== Number(year)
    ? { ...facts, month: null, monthNumber: null, span: null, year: Number(year) }
    : facts;
}
