import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats';

/** A period as people say it: "2023", "mars 2023", "janv. 2023 – mars 2023". */
export function usePeriodText(): (period: { from: string; to: string }) => string {
  const { t } = useTranslation('selection');
  const { formatMonth, formatShortMonth } = useFormats();
  return ({ from, to }) => {
    const year = from.slice(0, 4);
    if (from === `${year}-01` && to === `${year}-12`) return t('year', { year });
    if (from === to) return formatMonth(from);
    return `${formatShortMonth(from)} – ${formatShortMonth(to)}`;
  };
}
