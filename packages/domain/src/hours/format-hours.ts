import { formatScaled } from '../numbers/rate.js';
import type { Language } from '../shared/language.js';
import type { Hours } from './hours.js';
import { minutesFromHours } from './hours-from-minutes.js';

export interface HoursFormat {
  /** 'decimal' is exact ('151,67'); 'clock' is to the minute ('151 h 40', '151:40'). */
  readonly style?: 'decimal' | 'clock';
  /** Drops the decimals, or the minutes in French, of a whole number of hours: '28 825', not '28 825,00'. */
  readonly trim?: boolean;
}

/**
 * Prints hours without their unit in decimal ('1 216,50'; '1 216.50' in English) or as a clock. Thousands are parted
 * by a narrow no-break space in both languages: an English '1,800' could be read back as 1.8. What is printed is
 * read back by `parseHours`: exactly in decimal, to the minute as a clock.
 */
export function formatHours(
  hours: Hours,
  language: Language,
  { style = 'decimal', trim = true }: HoursFormat = {},
): string {
  if (style === 'clock') return formatClock(hours, language, trim);
  return trim && hours % 100 === 0
    ? formatScaled(hours / 100, 0, language)
    : formatScaled(hours, 2, language);
}

function formatClock(hours: Hours, language: Language, trim: boolean): string {
  const total = minutesFromHours(hours);
  const minutes = Math.abs(total) % 60;
  const whole = formatScaled((Math.abs(total) - minutes) / 60, 0, language);
  const sign = total < 0 ? '-' : '';
  const twoDigits = String(minutes).padStart(2, '0');
  if (language === 'en') return `${sign}${whole}:${twoDigits}`;
  return trim && minutes === 0 ? `${sign}${whole}\u00a0h` : `${sign}${whole}\u00a0h\u00a0${twoDigits}`;
}
