import { divide } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';
import { type Hours, hoursFromHundredths } from './hours.js';
import { hoursFromMinutes } from './hours-from-minutes.js';

/** Hours read from a spreadsheet's number, and whether digits the cell does not show were rounded away. */
export interface SerialHours {
  readonly hours: Hours;
  readonly isRounded: boolean;
  /** Of a duration: what adds up exactly, `hours` being rounded. */
  readonly minutes?: number;
}

const DECIMALS = 10;
const SCALE = 10n ** BigInt(DECIMALS);
const MINUTES_A_DAY = 1440n;
// Beyond this a cell is not hours but a date, an identifier or an amount.
const MAX_SERIAL = 1_000_000_000;
// Binary noise of a duration computed by a spreadsheet stays under half a second.
const HALF_A_SECOND = SCALE / 120n;

/**
 * A cell holding decimal hours (7.5, or 151.66666667 shown as 151,67): half up to the hundredth.
 * Throws `hours-serial-invalid` for NaN, an infinity or a number too large, `hours-negative`.
 */
export function hoursFromDecimalSerial(serial: number, field = 'hours'): SerialHours {
  const scaled = scaledSerial(serial, field);
  const hours = hoursFromHundredths(divide(scaled * 100n, SCALE, 'HALF_UP'));
  return { hours, isRounded: (BigInt(hours) * SCALE) / 100n !== scaled };
}

/**
 * A cell formatted as a duration ([h]:mm), whose number counts days: 6.319444 is 151 h 40, 15167. Rounded half up to
 * the minute the cell shows, then to the hundredth. Throws as `hoursFromDecimalSerial`.
 */
export function hoursFromDurationSerial(serial: number, field = 'hours'): SerialHours {
  const scaled = scaledSerial(serial, field) * MINUTES_A_DAY;
  const minutes = divide(scaled, SCALE, 'HALF_UP');
  const gap = scaled - BigInt(minutes) * SCALE;
  const isRounded = gap > HALF_A_SECOND || gap < -HALF_A_SECOND;
  return { hours: hoursFromMinutes(minutes), isRounded, minutes };
}

/** The only place a float is looked at: it leaves as an integer number of ten-billionths. */
function scaledSerial(serial: number, field: string): bigint {
  if (!Number.isFinite(serial) || serial > MAX_SERIAL) throw invalid('hours-serial-invalid', field);
  if (serial < 0) throw invalid('hours-negative', field);
  return BigInt(serial.toFixed(DECIMALS).replace('.', ''));
}
