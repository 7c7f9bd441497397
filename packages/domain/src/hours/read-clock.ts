import type { Hours } from './hours.js';
import { hoursFromMinutes } from './hours-from-minutes.js';

export type UnreadableClock =
  | 'malformed'
  | 'minutes-incomplete'
  | 'minutes-out-of-range'
  | 'seconds'
  | 'too-large';

export type ClockReading =
  | { readonly ok: true; readonly hours: Hours; readonly minutes: number }
  | { readonly ok: false; readonly reason: UnreadableClock };

const HOURS_WORD = '(?:h|hrs?|hours?|heures?)';
const MINUTES_WORD = '(?:m|mn|mins?|minutes?)';
const WHOLE_NUMBER = '(\\d+|[1-9]\\d{0,2}(?: \\d{3})+)';
const WITH_WORDS = new RegExp(`^${WHOLE_NUMBER} ?${HOURS_WORD} ?(\\d{1,3}) ?(${MINUTES_WORD})?$`, 'i');
const WITH_COLON = new RegExp(`^${WHOLE_NUMBER}:(\\d{1,3})(?::(\\d{2}))?$`);
const MINUTES_ONLY = new RegExp(`^(\\d{1,3}) ?${MINUTES_WORD}$`, 'i');
const MAX_HOUR_DIGITS = 9;

/**
 * Reads hours and minutes: '7h30', '7 H 30', '151 h 40 min', '7:30', '151:40:00', '45 min'. Returns null when the
 * text is not written as a clock at all. '7h5' is refused: 7 h 05 or 7 h 50? ('7 h 5 min' is clear.)
 * @param text with ordinary single spaces, trimmed
 */
export function readClock(text: string): ClockReading | null {
  const words = WITH_WORDS.exec(text);
  if (words) return fromParts(words[1]!, words[2]!, words[3] !== undefined);
  const colon = WITH_COLON.exec(text);
  if (colon) {
    const hasSeconds = colon[3] !== undefined && colon[3] !== '00';
    return hasSeconds ? { ok: false, reason: 'seconds' } : fromParts(colon[1]!, colon[2]!, false);
  }
  const minutes = MINUTES_ONLY.exec(text);
  return minutes ? fromParts('0', minutes[1]!, true) : null;
}

function fromParts(hoursText: string, minutesText: string, hasMinutesWord: boolean): ClockReading {
  const hours = hoursText.replace(/ /g, '');
  if (hours.length > MAX_HOUR_DIGITS) return { ok: false, reason: 'too-large' };
  if (minutesText.length === 1 && !hasMinutesWord) return { ok: false, reason: 'minutes-incomplete' };
  if (minutesText.length > 2 || Number(minutesText) >= 60)
    return { ok: false, reason: 'minutes-out-of-range' };
  const minutes = Number(hours) * 60 + Number(minutesText);
  return { ok: true, hours: hoursFromMinutes(minutes), minutes };
}
