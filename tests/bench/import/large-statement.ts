import { nameOf } from './large-firm.js';

export const MONTHS = 20;

/** The nth month of the statement, from January 2023. */
export function monthOf(n: number): string {
  return `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
}

/** One valid line a person and a month, each a cell of its own: 100,00 h to 119,00 h. */
export function* linesOf(lines: number): Generator<{ person: number; month: string; hours: number }> {
  for (let n = 0; n < lines; n++)
    yield {
      person: Math.floor(n / MONTHS) + 1,
      month: monthOf(n % MONTHS),
      hours: 10_000 + 100 * (n % MONTHS),
    };
}

/** The statement as the firm's software writes it. */
export function csvOf(lines: number): string {
  const rows = ['Nom;Prénom;Mois;Heures'];
  for (const { person, month, hours } of linesOf(lines)) {
    const { lastName, firstName } = nameOf(person);
    rows.push(`${lastName};${firstName};${month.slice(5)}/${month.slice(0, 4)};${hours / 100},00`);
  }
  return `${rows.join('\n')}\n`;
}
