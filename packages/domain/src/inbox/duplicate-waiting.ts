import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Likeness } from '../participants/likeness.js';
import type { Waiting } from './waiting.js';

/** Two files that may be of one person: the older, the newer, and the day the newer was registered. */
export interface LikePair {
  readonly likeness: Exclude<Likeness, 'POSSIBLE'>;
  readonly olderId: number;
  readonly registeredOn: CalendarDay;
}

/**
 * Two files that nothing but typing tells apart count one person twice: they are looked at within weeks. Those that a letter or
 * a digit tells apart are worth a look. About the newer file, and another fact for each file it resembles, or once corrected.
 */
export function duplicateWaits({ likeness, olderId, registeredOn }: LikePair): Waiting {
  return {
    urgency: likeness === 'SAME' ? 'SOON' : 'LATER',
    on: registeredOn,
    fact: `${olderId} ${likeness}`,
  };
}
