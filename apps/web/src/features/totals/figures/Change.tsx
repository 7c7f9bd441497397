import { lastDayOf, parseMonth } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import css from '../totals.module.css';

type ChangeProps = {
  /** Null when hidden. */
  now: number | null;
  /** Null when it may not be told. */
  before: number | null;
  /** First month of the period: the year before is named after it. */
  from: string;
  /** Its last month. */
  to: string;
  /** The day up to which released figures count; null for live ones. */
  statedOn: string | null;
};

/**
 * How a figure moved since the same period one year before, with its sign. What was stated before the period was over is no fall
 * beside a year that was told whole.
 */
export function Change({ now, before, from, to, statedOn }: ChangeProps) {
  const { t } = useTranslation('totals');
  const { formatPercent, formatDay } = useFormats();
  const year = Number(from.slice(0, 4)) - 1;
  if (now === null) return null;
  if (statedOn !== null && statedOn <= lastDayOf(parseMonth(to)))
    return <>{t('change.early', { day: formatDay(statedOn), year })}</>;
  if (before === null || before === 0) return <>{t('change.nothing', { year })}</>;
  if (now === before) return <>{t('change.same', { year })}</>;
  const percent = formatPercent(Math.abs(now - before), before);
  const isUp = now >= before;
  return (
    <>
      <span className={isUp ? css.up : css.down}>{`${isUp ? '+' : '−'}\u202f${percent}`}</span>{' '}
      {t('change.since', { year })}
    </>
  );
}
