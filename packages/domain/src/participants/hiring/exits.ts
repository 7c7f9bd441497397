import { addMonthsToDay, type CalendarDay } from '../../calendar/calendar-day.js';

/** What a person does after a work contract. */
export const EXIT_SITUATIONS = [
  'CDI',
  'CDD_6_MONTHS_OR_MORE',
  'CDD_UNDER_6_MONTHS',
  'TEMP',
  'TRAINING',
  'OTHER',
  'UNKNOWN',
] as const;
export type ExitSituation = (typeof EXIT_SITUATIONS)[number];

/** When the question is asked: at the end of the contract, then 3 and 6 months later. */
export const FOLLOW_UPS = ['END', 'MONTH_3', 'MONTH_6'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** How long after the end each question is asked. */
export const MONTHS_AFTER_END: Readonly<Record<FollowUp, number>> = { END: 0, MONTH_3: 3, MONTH_6: 6 };

/** Why a work contract was broken before its end. Usual wording: a default list. */
export const BREACH_REASONS = [
  'TRIAL_PERIOD_ENDED_BY_FIRM',
  'TRIAL_PERIOD_ENDED_BY_PERSON',
  'MUTUAL_AGREEMENT',
  'RESIGNATION',
  'DISMISSAL',
  'FOUND_OTHER_JOB',
  'PERSONAL_REASON',
  'OTHER',
] as const;
export type BreachReason = (typeof BREACH_REASONS)[number];

/** The day each follow-up is due after the end of a work contract. */
export function followUpDays(endedOn: CalendarDay): Record<FollowUp, CalendarDay> {
  return {
    END: endedOn,
    MONTH_3: addMonthsToDay(endedOn, MONTHS_AFTER_END.MONTH_3),
    MONTH_6: addMonthsToDay(endedOn, MONTHS_AFTER_END.MONTH_6),
  };
}

/** True for lasting employment: an open-ended contract, or a fixed-term one of six months or more. */
export function isLastingJob(situation: ExitSituation): boolean {
  return situation === 'CDI' || situation === 'CDD_6_MONTHS_OR_MORE';
}
