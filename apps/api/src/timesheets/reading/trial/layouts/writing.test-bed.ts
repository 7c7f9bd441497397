import type { TrueHours } from '../truth.test-bed.js';
import type { MadeCell, MadeSheet } from './write-files.test-bed.js';

/** How names, hours and totals are written in a generated statement. */
export interface Writing {
  readonly names: 'TWO' | 'LAST_FIRST' | 'FIRST_LAST' | 'COMMA' | 'CIVILITY' | 'NUMBERED';
  readonly hours: 'COMMA' | 'POINT' | 'CLOCK' | 'COLON' | 'WORDS' | 'NUMBER' | 'DURATION' | 'UNIT';
  readonly heading: 'PLAIN' | 'TITLE' | 'LEADING_COLUMN' | 'CAPITALS' | 'MISSPELT' | 'SIGNED';
  readonly totals: 'NONE' | 'END' | 'END_AND_ROWS' | 'GENERAL' | 'TOP';
}

export const NAMES = ['TWO', 'LAST_FIRST', 'FIRST_LAST', 'COMMA', 'CIVILITY', 'NUMBERED'] as const;
export const HOURS = ['COMMA', 'POINT', 'CLOCK', 'COLON', 'WORDS', 'NUMBER', 'DURATION', 'UNIT'] as const;
export const HEADINGS = ['PLAIN', 'TITLE', 'LEADING_COLUMN', 'CAPITALS', 'MISSPELT', 'SIGNED'] as const;
export const TOTALS = ['NONE', 'END', 'END_AND_ROWS', 'GENERAL', 'TOP'] as const;

/** Quarters of an hour as a statement writes hours. */
export function hoursCell(quarters: number, { hours }: Writing): MadeCell {
  if (quarters === 0) return '';
  const [whole, minutes] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  const twoDigits = String(minutes).padStart(2, '0');
  const decimals = String((quarters % 4) * 25).padStart(2, '0');
  const grouped = String(whole).replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f');
  switch (hours) {
    case 'COMMA':
      return `${grouped},${decimals}`;
    case 'POINT':
      return `${whole}.${decimals}`;
    case 'CLOCK':
      return `${whole}h${twoDigits}`;
    case 'COLON':
      return `${whole}:${twoDigits}`;
    case 'WORDS':
      return `${whole} h ${minutes} min`;
    case 'UNIT':
      return `${whole},${decimals} h`;
    case 'NUMBER':
      return { value: quarters / 4, format: '0.00', shown: `${whole},${decimals}` };
    case 'DURATION':
      return { value: quarters / 96, format: '[h]:mm', shown: `${whole}:${twoDigits}` };
  }
}

/** The headings over names. */
export function nameHeads({ names, heading }: Writing): string[] {
  const spelt = heading === 'MISSPELT' ? ['Nom', 'Prenon', 'Salarrié'] : ['Nom', 'Prénom', 'Salarié'];
  return names === 'TWO' ? spelt.slice(0, 2) : names === 'COMMA' ? ['Nom et prénom'] : [spelt[2]!];
}

/** The cells that name somebody. */
export function nameCells({ lastName, firstName }: TrueHours, { names }: Writing): string[] {
  switch (names) {
    case 'TWO':
      return [lastName, firstName];
    case 'LAST_FIRST':
      return [`${lastName} ${firstName}`];
    case 'FIRST_LAST':
      return [`${firstName} ${lastName}`];
    case 'COMMA':
      return [`${lastName}, ${firstName}`];
    case 'CIVILITY':
      return [`${firstName.endsWith('e') ? 'Mme' : 'M.'} ${lastName} ${firstName}`];
    case 'NUMBERED':
      return [`00123 ${lastName} ${firstName}`];
  }
}

/** Puts title, headings, rows, totals and what goes around them on a sheet. */
export function dressed(
  {
    heads,
    rows,
    title,
    sums,
  }: { heads: MadeCell[]; rows: MadeCell[][]; title: string; sums: (number | null)[] },
  writing: Writing,
  name = 'Relevé',
): MadeSheet {
  const { heading, totals } = writing;
  const word = totals === 'GENERAL' ? 'TOTAL GÉNÉRAL' : 'Total';
  const total: MadeCell[] = sums.map((sum, index) =>
    index === 0 ? word : sum === null ? '' : hoursCell(sum, writing),
  );
  const headings =
    heading === 'CAPITALS'
      ? heads.map((head) => (typeof head === 'string' ? head.toUpperCase() : head))
      : heads;
  const lines: MadeCell[][] = [[title], ['Entreprise', 'Bâti Nord'], []];
  if (heading === 'TITLE') lines.push(['Édité le 02/01/2027'], ['N° marché', '2023-18']);
  if (totals === 'TOP') lines.push(total, []);
  lines.push(headings, ...rows);
  if (totals !== 'NONE' && totals !== 'TOP') lines.push(total);
  if (heading === 'SIGNED') lines.push([], ['Fait à Lille, le 31/01/2027'], ['Signature et cachet']);
  const shifted =
    heading === 'LEADING_COLUMN'
      ? lines.map((line) => (line.length === 0 ? line : ['' as MadeCell, ...line]))
      : lines;
  return { name, rows: shifted };
}
