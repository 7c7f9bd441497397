import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './late-firms.module.css';
import { periodsNamed } from './periods-named';
import { type Reminder, useReminders } from './use-late-firms';

const TONES: Record<Reminder['state'], TagTone> = {
  PLANNED: 'neutral',
  SENDING: 'neutral',
  SENT: 'ok',
  TOLD: 'ok',
  FAILED: 'bad',
  UNKNOWN: 'question',
};

/** The log of what a firm was told, message by message and call by call. */
export function RemindersCard({ firmId }: { firmId: number }) {
  const { t } = useTranslation('late-firms');
  const [page, setPage] = useState(1);
  const log = useReminders(firmId, page);
  if (log.error)
    return (
      <Card title={t('log.title')}>
        <ErrorState error={log.error} onRetry={() => void log.refetch()} />
      </Card>
    );
  if (!log.data) return <LoadingState />;
  const { items, total, size } = log.data;
  return (
    <Card
      title={t('log.title')}
      isFlush
      foot={total > 0 ? <Pagination page={page} pageSize={size} total={total} onPage={setPage} /> : null}
    >
      {total === 0 ? (
        <EmptyState title={t('log.nothing')} />
      ) : (
        <TableFrame caption={t('log.title')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('log.on')}</th>
              <th scope="col">{t('log.how')}</th>
              <th scope="col">{t('log.about')}</th>
              <th scope="col">{t('log.state')}</th>
              <th scope="col">{t('log.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <LogLine key={one.id} one={one} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </Card>
  );
}

function LogLine({ one }: { one: Reminder }) {
  const { t } = useTranslation('late-firms');
  const { formatDay, formatClock, formatShortPeriod } = useFormats();
  const by = one.toldBy ?? one.houseName ?? t('log.automatic');
  // Rows of the demonstration: nothing of them ever left.
  const isShown = one.failure === 'demonstration';
  const step = one.months.find((month) => month.step !== 'ALSO')?.step;
  return (
    <tr>
      <th scope="row" data-stack="name" className={css.month}>
        {formatDay(one.toldOn)}
        {one.endedAt ? <span className={css.under}>{formatClock(one.endedAt)}</span> : null}
      </th>
      <td data-label={t('log.how')}>
        <span>
          {t(`channel.${one.channel}`)}
          <span className={css.under}>{by}</span>
        </span>
      </td>
      <td data-label={t('log.about')}>
        <span>
          {periodsNamed(one.months)
            .map(({ firstMonth, month }) => formatShortPeriod(firstMonth, month))
            .join(', ')}
          {step ? <span className={css.under}>{t(`step.${step}`)}</span> : null}
        </span>
      </td>
      <td data-label={t('log.state')}>
        <Tag tone={isShown ? 'neutral' : TONES[one.state]}>
          {isShown ? t('reminderState.DEMONSTRATION') : t(`reminderState.${one.state}`)}
        </Tag>
      </td>
      <td data-label={t('log.detail')}>
        <span>
          {one.note ?? one.recipient ?? '—'}
          {one.failure ? <span className={css.under}>{t(`failure.${one.failure}`)}</span> : null}
        </span>
      </td>
    </tr>
  );
}
