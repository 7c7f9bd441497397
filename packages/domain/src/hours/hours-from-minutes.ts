import { divide } from '../numbers/round.js';
import { type Hours, hoursFromHundredths } from './hours.js';

/** Minutes as hours, half up to the nearest hundredth: 151 h 40 = 9100 min is 151,67 h. */
export function hoursFromMinutes(minutes: number): Hours {
  return hoursFromHundredths(divide(BigInt(minutes) * 100n, 60, 'HALF_UP'));
}

/** Hours as minutes, half up to the nearest minute; gives back the minutes `hoursFromMinutes` started from. */
export function minutesFromHours(hours: Hours): number {
  return divide(BigInt(hours) * 60n, 100, 'HALF_UP');
}
