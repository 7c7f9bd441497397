import type { Branded } from '../shared/branded.js';
import type { Language } from '../shared/language.js';
import { invalid } from '../shared/refuse.js';
import { formatScaled } from './rate.js';
import { readDecimal, toHundredths } from './read-decimal.js';

/** An amount of money in integer euro cents. May be negative: an amendment can lower an amount. */
export type Cents = Branded<number, 'Cents'>;

/** An integer number of cents. Throws `amount-not-an-integer`. */
export function cents(value: number, field?: string): Cents {
  if (!Number.isSafeInteger(value)) throw invalid('amount-not-an-integer', field);
  return (value === 0 ? 0 : value) as Cents;
}

/**
 * Reads an amount as the French or the English write it: '1 234,56 €', '1 234.56', '1234 EUR', '1.234,56 euros'.
 * Throws `amount-empty`, `amount-malformed`, `amount-ambiguous-separator` ('1.234'), `amount-too-many-decimals`,
 * `amount-too-large`.
 */
export function parseCents(text: string, field?: string): Cents {
  const bare = text.replace(/[\s\u202f]*(?:€|eur|euros?)\s*$/i, '').replace(/^(\s*-?)\s*€\s*/, '$1');
  const reading = readDecimal(bare);
  if (!reading.ok) throw invalid(`amount-${reading.reason}`, field);
  const value = toHundredths(reading.digits);
  if (value === null) throw invalid('amount-too-many-decimals', field);
  return cents(value, field);
}

/** '1 234,56 €' in French, '€1 234.56' in English; whole euros drop their cents when `trim` is set. */
export function formatCents(amount: Cents, language: Language, { trim = false } = {}): string {
  const isTrimmed = trim && amount % 100 === 0;
  const figure = isTrimmed ? formatScaled(amount / 100, 0, language) : formatScaled(amount, 2, language);
  if (language === 'fr') return `${figure}\u00a0€`;
  return figure.startsWith('-') ? `-€${figure.slice(1)}` : `€${figure}`;
}
