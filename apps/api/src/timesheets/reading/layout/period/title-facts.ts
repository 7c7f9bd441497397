import { type Month, monthOf } from '@clausier/domain/calendar/month';
import { monthSaid, readFrenchDate } from '@clausier/domain/calendar/read-french-date';
import { monthOfSpan, readSpan, type Span } from '@clausier/domain/calendar/read-week';
import { type Cell, textOf } from '../../cells/cell.js';
import { severalMonthsIn } from './several-months.js';

/** What the lines above a table, the name of its sheet or of its file say of all its rows. */
export interface TitleFacts {
  readonly month: Month | null;
  /** The month said without its year: 'Mars'. */
  readonly monthNumber: number | null;
  readonly year: number | null;
  /** Two years that follow each other: 'Suivi 2024-2025'. */
  readonly years: readonly [number, number] | null;
  /** A week or a period, for columns headed by days of the week. */
  readonly span: Span | null;
  /** Two months where one is meant: neither is taken. */
  readonly contradiction: string | null;
  /** The months of a period longer than one, of which a nearer text may say one: 'T1 2025'. */
  readonly among: readonly Month[];
  /** The one lot they name. */
  readonly clause: string | null;
}

export const NO_FACTS: TitleFacts = {
  month: null,
  monthNumber: null,
  year: null,
  years: null,
  span: null,
  contradiction: null,
  among: [],
  clause: null,
};

// The number of a contract (2023-18) is no year.
const YEAR = /(?<![\d-])20\d\d(?![\d]|[-/_]\d)/g;
// A date of edition, of signature or of birth says nothing of the hours.
const OTHER_DATE =
  /\b(?:edite|imprime|extrait|genere|fait|signe|cree|mis a jour|arrete|nee?|embauche|notifie|echeance|avant|retour|retourner|envoyer?)\b/i;
const NAMED =
  '(?<!\\p{L})(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|jui|jul|jun|ao[uû]|aug|sep|oct|nov|d[ée]c)\\p{L}{0,6}\\.?';
const DATES = new RegExp(
  `\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b\\d{1,2}[/.-]\\d{4}\\b|${NAMED}[ _-]*\\d{4}\\b|${NAMED}-\\d{2}\\b`,
  'giu',
);
const SPAN =
  /\b(?:(?:semaine|sem\.?|s)\s*\d{1,2}\b.{0,3})?\bdu\s+\S+(?:\s+\S+){0,3}?\s+au\s+\S+(?:\s+[\p{L}.]+\s+\d{4}|\s+\d{4})?/iu;
const WEEK = /\b(?:semaine|sem\.?|s)\s*(?:n°?\s*)?\d{1,2}\b/i;
const LOT = /(?<!\p{L})lot\s*(?:n\s?[°o]\.?|:|-)?\s*\d{1,3}[a-z]?(?![\p{L}\d])/giu;

/** Reads the texts above a table. Months that contradict each other are no month: nothing is guessed. */
export function titleFacts(texts: readonly string[]): TitleFacts {
  const said = texts
    .filter((text) => text.length <= 300)
    .map(beforeOtherDate)
    .filter((text) => text !== '');
  const months = new Set<Month>();
  for (const text of said) for (const month of monthsIn(text)) months.add(month);
  const years = new Set(said.flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => Number(year))));
  const month = months.size === 1 ? [...months][0]! : null;
  const year = month ? Number(month.slice(0, 4)) : years.size === 1 ? [...years][0]! : null;
  const several = said.map((text) => severalMonthsIn(text, year)).find((found) => found !== null) ?? null;
  const lots = new Set(said.flatMap((text) => text.match(LOT) ?? []));
  return {
    month: several === null ? month : null,
    monthNumber: several === null ? monthNumberIn(said) : null,
    year,
    years: yearsIn(said),
    span: several === null ? spanIn(said, year) : null,
    contradiction: several?.text ?? null,
    among: several?.months ?? [],
    clause: lots.size === 1 ? [...lots][0]! : null,
  };
}

/** True when a text says something of when. */
export function saysWhen({ month, monthNumber, span, contradiction }: TitleFacts): boolean {
  return month !== null || monthNumber !== null || span !== null || contradiction !== null;
}

/** The facts of the nearer text, completed by those of the farther one. Two months that contradict each other are none. */
export function completed(near: TitleFacts, far: TitleFacts): TitleFacts {
  const year = near.year ?? far.year;
  const [one, other] = [near, far].map((facts) => monthOfFacts({ ...facts, year: facts.year ?? year }));
  const filled = preferred(near, far);
  // A title copied from sheet to sheet says the quarter, the name of the sheet its month.
  if (near.contradiction !== null && other != null && near.among.includes(other))
    return { ...preferred(far, near), clause: filled.clause };
  if (one == null || other == null || one === other) return filled;
  return { ...filled, month: null, monthNumber: null, span: null, contradiction: `${one} / ${other}` };
}

/** The facts of the nearer text where it says any, else those of the farther one: a sheet goes before its file. */
export function preferred(near: TitleFacts, far: TitleFacts): TitleFacts {
  const when = saysWhen(near) ? near : far;
  return {
    ...when,
    year: when.year ?? near.year ?? far.year,
    years: near.years ?? far.years,
    clause: near.clause ?? far.clause,
  };
}

/** The month of rows that name none; null when it is not said, or said twice. */
export function monthOfFacts({ month, monthNumber, year, span }: TitleFacts): Month | null {
  if (month !== null) return month;
  if (monthNumber !== null && year !== null)
    return monthSaid({ month: monthNumber, year, dayOfMonth: null, weekday: null });
  return span === null ? null : monthOfSpan(span);
}

function monthsIn(text: string): Month[] {
  const span = SPAN.exec(text);
  const read = span && readSpan(span[0], null);
  if (read) return [...new Set([monthOf(read.from), monthOf(read.to)])];
  return [...text.matchAll(DATES)].flatMap(([found]) => {
    const date = readFrenchDate(found.replace(/_/g, ' '));
    const month = date && monthSaid(date);
    return month ? [month] : [];
  });
}

function yearsIn(texts: readonly string[]): readonly [number, number] | null {
  for (const text of texts) {
    const [, first, last] = /(?<![\d/-])(20\d\d)\s*[-–/]\s*((?:20)?\d\d)(?![\d/-])/.exec(text) ?? [];
    const years = [Number(first), Number(last) % 100] as const;
    if (first !== undefined && years[1] === (years[0] % 100) + 1) return [years[0], years[0] + 1];
  }
  return null;
}

/** 'Mars', 'Mois : mars', 'Relevé_mars': one month named without a year. */
function monthNumberIn(texts: readonly string[]): number | null {
  const found = new Set<number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}{3,9}/gu)) {
      const date = word.length < 4 && !/^mai$/i.test(word) ? null : readFrenchDate(word);
      if (date?.month && date.year === null) found.add(date.month);
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

function spanIn(texts: readonly string[], year: number | null): Span | null {
  for (const text of texts) {
    const found = SPAN.exec(text)?.[0] ?? WEEK.exec(text)?.[0];
    const span = found === undefined ? null : readSpan(found, year);
    if (span) return span;
  }
  return null;
}

/** The texts of rows, each once. */
export function textsOf(rows: readonly (readonly Cell[])[]): string[] {
  return [...new Set(rows.flat().map(textOf))].filter((text) => text !== '');
}

/** 'Relevé de février, envoyé le 02/03/2025' says February: what follows such a word is another day. */
function beforeOtherDate(text: string): string {
  const at = OTHER_DATE.exec(withoutAccents(text))?.index;
  return at === undefined ? text : withoutAccents(text).slice(0, at).trim();
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
