/** Digits of a decimal number as written, separators understood: nothing is a float here. */
export interface DecimalDigits {
  readonly isNegative: boolean;
  readonly integer: string;
  /** Digits after the decimal mark, possibly none. */
  readonly fraction: string;
}

export type UnreadableDecimal = 'empty' | 'malformed' | 'ambiguous-separator' | 'too-large';

export type DecimalReading =
  | { readonly ok: true; readonly digits: DecimalDigits }
  | { readonly ok: false; readonly reason: UnreadableDecimal };

// Every space a keyboard, a spreadsheet or a page puts between figures: no-break, narrow, thin, figure, ideographic; tab.
const SPACES = /[\p{Zs}\t]+/gu;
// Beyond twelve digits before the mark no hours or amount is credible, and sums would leave exact integers.
const MAX_INTEGER_DIGITS = 12;

/** Every tolerated space as one ordinary space, none at the ends. */
export function plainSpaces(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/**
 * Reads a French or English decimal number. A dot or a comma is the decimal mark unless it may as well be a
 * thousands mark: '1,800' and '1.800' are refused as ambiguous, '1.800,50', '1,800.50', '1 800' and '0,125' are not.
 */
export function readDecimal(text: string): DecimalReading {
  const plain = plainSpaces(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  const isNegative = /^[-\u2212]/.test(plain);
  const unsigned = isNegative ? plain.slice(1).trimStart() : plain;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(unsigned)) return { ok: false, reason: 'ambiguous-separator' };
  const parts = splitAtDecimalMark(unsigned);
  if (!parts) return { ok: false, reason: 'malformed' };
  if (parts.integer.length > MAX_INTEGER_DIGITS) return { ok: false, reason: 'too-large' };
  return { ok: true, digits: { isNegative, ...parts } };
}

const SHAPES: readonly { readonly shape: RegExp; readonly thousands: RegExp }[] = [
  { shape: /^(\d+)(?:[.,](\d+))?$/, thousands: / /g },
  { shape: /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/, thousands: / /g },
  // As Swiss software parts thousands.
  { shape: /^([1-9]\d{0,2}(?:['’]\d{3})+)(?:[.,](\d+))?$/, thousands: /['’]/g },
  { shape: /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/, thousands: /\./g },
  { shape: /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/, thousands: /,/g },
  { shape: /^([1-9]\d{0,2}(?:\.\d{3}){2,})$/, thousands: /\./g },
  { shape: /^([1-9]\d{0,2}(?:,\d{3}){2,})$/, thousands: /,/g },
];

function splitAtDecimalMark(unsigned: string): { integer: string; fraction: string } | null {
  for (const { shape, thousands } of SHAPES) {
    const match = shape.exec(unsigned);
    if (match) return { integer: match[1]!.replace(thousands, ''), fraction: match[2] ?? '' };
  }
  return null;
}

/** The digits as integer hundredths, or null when a digit beyond the second decimal is not zero. */
export function toHundredths({ isNegative, integer, fraction }: DecimalDigits): number | null {
  if (/[1-9]/.test(fraction.slice(2))) return null;
  const hundredths = Number(`${integer}${fraction.slice(0, 2).padEnd(2, '0')}`);
  return isNegative && hundredths !== 0 ? -hundredths : hundredths;
}
