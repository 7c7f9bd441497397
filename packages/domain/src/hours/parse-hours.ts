import { plainSpaces, readDecimal, toHundredths, type UnreadableDecimal } from '../numbers/read-decimal.js';
import { invalid } from '../shared/refuse.js';
import { type Hours, hoursFromHundredths } from './hours.js';
import { readClock, type UnreadableClock } from './read-clock.js';

/** Why a text cannot be read as hours; prefixed with `hours-` it is the error code. */
export type UnreadableHours = UnreadableDecimal | UnreadableClock | 'negative' | 'too-many-decimals';

export type HoursReading =
  /** `minutes` when they were written as a clock: what adds up exactly, `hours` being rounded. */
  | { readonly ok: true; readonly hours: Hours; readonly minutes?: number }
  | { readonly ok: false; readonly code: `hours-${UnreadableHours}` };

// '151,67 h', '7H', '7,5 heures', '7 hrs'.
const UNIT = / ?(?:h|hrs?|hours?|heures?)$/i;
// Twelve digits of hundredths of hours: far above the country's yearly total, far below 2^53.
const MAX_HUNDREDTHS = 10 ** 12;

/**
 * Reads hours as people type them, in French or English, decimal or clock, without throwing (for whole files).
 *
 * Choices: a separator that could mean two things ('1,800', '1.800', '151,670') is refused, never guessed; digits
 * beyond the second decimal are accepted only when they are zeros and the mark is certain ('0,500', '151,6700');
 * minutes become hundredths half up (151:40 is 15167); only ASCII digits; no exponent, sign or formula.
 */
export function readHours(text: string): HoursReading {
  const plain = plainSpaces(text);
  if (!/^[-\u2212] ?\d/.test(plain)) return readUnsigned(plain);
  const reading = readUnsigned(plain.slice(1).trimStart());
  return reading.ok ? { ok: false, code: 'hours-negative' } : reading;
}

function readUnsigned(plain: string): HoursReading {
  const clock = readClock(plain);
  if (clock) return clock.ok ? clock : { ok: false, code: `hours-${clock.reason}` };
  const decimal = readDecimal(plain.replace(UNIT, ''));
  if (!decimal.ok) return { ok: false, code: `hours-${decimal.reason}` };
  if (decimal.digits.isNegative) return { ok: false, code: 'hours-malformed' };
  const hundredths = toHundredths(decimal.digits);
  if (hundredths === null) return { ok: false, code: 'hours-too-many-decimals' };
  if (hundredths >= MAX_HUNDREDTHS) return { ok: false, code: 'hours-too-large' };
  return { ok: true, hours: hoursFromHundredths(hundredths) };
}

/**
 * Same reading, for one value at a time. Throws `hours-empty`, `hours-malformed`, `hours-negative`,
 * `hours-ambiguous-separator`, `hours-too-many-decimals`, `hours-minutes-incomplete`, `hours-minutes-out-of-range`,
 * `hours-seconds`, `hours-too-large`.
 */
export function parseHours(text: string, field = 'hours'): Hours {
  const reading = readHours(text);
  if (!reading.ok) throw invalid(reading.code, field);
  return reading.hours;
}
