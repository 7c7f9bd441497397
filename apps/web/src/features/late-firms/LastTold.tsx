import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Tag } from '../../ui/signs/Tag';
import css from './late-firms.module.css';
import type { LateFirm } from './use-late-firms';

/** When and how a firm was last told, and whether it is written to at all. */
export function LastTold({ firm: { lastReminder, pause } }: { firm: LateFirm }) {
  const { t } = useTranslation('late-firms');
  const { formatDay } = useFormats();
  return (
    <span className={css.told}>
      {lastReminder ? (
        <span>
          {t(`told.${lastReminder.channel}`, { on: formatDay(lastReminder.toldOn) })}
          {lastReminder.isDemonstration ? <Tag>{t('reminderState.DEMONSTRATION')}</Tag> : null}
          {lastReminder.state === 'FAILED' || lastReminder.state === 'UNKNOWN' ? (
            <Tag tone={lastReminder.state === 'FAILED' ? 'bad' : 'question'}>
              {t(`reminderState.${lastReminder.state}`)}
            </Tag>
          ) : null}
        </span>
      ) : (
        <span className="small">{t('told.never')}</span>
      )}
      {pause ? (
        <>
          <Tag tone="locked">{t('paused')}</Tag>
          <span className={css.under}>{pause.reason}</span>
        </>
      ) : null}
    </span>
  );
}
