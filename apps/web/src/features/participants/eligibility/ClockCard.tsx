import { type CalendarDay, daysBetween } from '@clausier/domain/calendar/calendar-day';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import { UntilDay } from '../ParticipantTable';
import css from '../participants.module.css';
import type { ParticipantFile } from '../use-participants';

/** The 24 months: how many are gone, when the house is warned, when they end. */
export function ClockCard({ clock }: { clock: ParticipantFile['clock'] }) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const { today } = useSession();
  if (clock === null) {
    return (
      <Card title={t('clock.title')}>
        <p>{t('clock.notStarted')}</p>
      </Card>
    );
  }
  const whole = daysBetween(clock.startedOn as CalendarDay, clock.eligibleUntil as CalendarDay) + 1;
  const gone = Math.min(
    whole,
    Math.max(0, daysBetween(clock.startedOn as CalendarDay, today as CalendarDay)),
  );
  const style = { '--gone': `${((gone * 100) / whole).toFixed(1)}%` } as CSSProperties;
  return (
    <Card title={t('clock.title')}>
      <div className={css.clock}>
        <p>
          {t('clock.until')} <UntilDay day={clock.eligibleUntil} />
        </p>
        <div
          className={css.track}
          role="img"
          aria-label={t('clock.gone', { days: gone, whole })}
          style={style}
        >
          <i />
        </div>
        <ul className={css.facts}>
          <li>{t('clock.since', { day: formatDay(clock.startedOn) })}</li>
          {clock.alerts.map(({ on, kind, isReached }) => (
            <li key={kind}>
              {isReached ? (
                <Tag tone="warn">{t(`alert.${kind}`)}</Tag>
              ) : (
                <span className="small">{t(`alert.${kind}`)}</span>
              )}{' '}
              {formatDay(on)}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
