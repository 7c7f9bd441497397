import { type Month, monthOfYear } from '@clausier/domain/calendar/month';
import { readFrenchDate } from '@clausier/domain/calendar/read-french-date';

/** A period longer than a month, as a title says it, with its months when its year is known. */
export interface SeveralMonths {
  readonly text: string;
  readonly months: readonly Month[];
}

const POINT = '\\p{L}{3,9}\\.?(?:[ -]?20\\d\\d)?|\\d{1,2}[/.-]20\\d\\d|20\\d\\d-\\d{2}';
const FROM_TO = new RegExp(
  `(?<![\\p{L}\\d/.-])(?<first>${POINT})\\s*(?:à|a|au|et|-|–|—|/|\\+|&)\\s*(?<last>${POINT})(?![\\p{L}\\d/-])`,
  'giu',
);
const QUARTER =
  /(?<![\p{L}\d])(?:(?<rank>[1-4])(?:er|e|[èe]me|nd)?\s*(?<unit>trim\p{L}*|sem(?:estre|\.)?)|(?<letter>[TQ])(?<number>[1-4]))(?:\s*(?:de\s*)?(?<year>20\d\d))?(?![\p{L}\d])/iu;
const WORDED =
  /(?<!\p{L})(?<name>premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me)\s+(?<unit>trimestre|semestre)/iu;
const RANKS = ['premier', 'deuxieme', 'troisieme', 'quatrieme'];

/** 'janvier à mars 2025', '01/2025 - 03/2025', 'T1 2025', '2e semestre'; null for a text that says one month or none. */
export function severalMonthsIn(text: string, year: number | null): SeveralMonths | null {
  return fromTo(text, year) ?? quarter(text, year);
}

function fromTo(text: string, year: number | null): SeveralMonths | null {
  for (const match of text.matchAll(FROM_TO)) {
    const [first, last] = [readFrenchDate(match.groups!.first!), readFrenchDate(match.groups!.last!)];
    if (first?.month == null || last?.month == null) continue;
    const lastYear = last.year ?? year;
    const firstYear = first.year ?? (lastYear !== null && first.month > last.month ? lastYear - 1 : lastYear);
    if (firstYear === lastYear && first.month === last.month) continue;
    if (firstYear === null || lastYear === null) return { text: match[0], months: [] };
    const count = (lastYear - firstYear) * 12 + last.month - first.month + 1;
    return { text: match[0], months: following(firstYear, first.month, count) };
  }
  return null;
}

function quarter(text: string, year: number | null): SeveralMonths | null {
  const match = QUARTER.exec(text);
  const worded = match === null ? WORDED.exec(text) : null;
  const found = match ?? worded;
  if (found === null) return null;
  const { unit = 'trimestre', year: said } = found.groups!;
  const length = /^s/i.test(unit) ? 6 : 3;
  const rank = match
    ? Number(match.groups!.rank ?? match.groups!.number)
    : 1 +
      Math.max(
        0,
        RANKS.indexOf(
          found
            .groups!.name!.normalize('NFD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .replace('second', 'deuxieme'),
        ),
      );
  if (rank * length > 12) return null;
  const known = said === undefined ? year : Number(said);
  return {
    text: found[0].trim(),
    months: known === null ? [] : following(known, (rank - 1) * length + 1, length),
  };
}

function following(year: number, month: number, count: number): Month[] {
  if (count < 1 || count > 24) return [];
  return Array.from({ length: count }, (_, index) => {
    const rank = month - 1 + index;
    return monthOfYear(year + Math.floor(rank / 12), (rank % 12) + 1);
  });
}
