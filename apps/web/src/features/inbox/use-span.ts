import { type CalendarDay, daysBetween } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf, monthsBetween } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/use-session';

/** Beyond that many days people count in months. */
const IN_DAYS = 60;

/** How far a day is from today, in words: 'depuis 12 jours', 'dans 5 mois', 'aujourd’hui'. */
export function useSpan(): (day: string) => string {
  const { t } = useTranslation('inbox');
  const today = useSession().today as CalendarDay;
  return (day) => {
    const days = daysBetween(today, day as CalendarDay);
    if (days === 0) return t('span.today');
    const isAhead = days > 0;
    const far = Math.abs(days);
    if (far <= IN_DAYS) return t(isAhead ? 'span.inDays' : 'span.forDays', { count: far });
    const months = Math.abs(monthsBetween(monthOf(today) as Month, monthOf(day as CalendarDay)));
    return t(isAhead ? 'span.inMonths' : 'span.forMonths', { count: months });
  };
}
