import { useTranslation } from 'react-i18next';
import { isElided } from '../../../lib/format/is-elided';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import css from '../operations.module.css';
import type { Operation } from '../use-operation';

type Event = Operation['events'][number];

/** What happened last on the operation, newest first. */
export function EventThread({ events }: { events: Event[] }) {
  const { t } = useTranslation('operations');
  const { formatDay } = useFormats();
  const { today } = useSession();
  return (
    <Card title={t('thread.title')}>
      {events.length === 0 ? <EmptyState title={t('thread.none')} /> : null}
      <ol className={css.thread}>
        {events.map((event) => (
          // Events have no id of their own: what they say names them.
          <li key={JSON.stringify(event)}>
            <time dateTime={event.on}>{event.on === today ? t('thread.today') : formatDay(event.on)}</time>
            <span>
              <EventSentence event={event} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function EventSentence({ event }: { event: Event }) {
  const { t } = useTranslation('operations');
  const { formatHours, formatMonth } = useFormats();
  const hours = event.hours === null ? '' : formatHours(event.hours);
  const name = event.month ? formatMonth(event.month) : null;
  const month =
    name === null
      ? t('thread.severalMonths')
      : isElided(name)
        ? t('thread.ofMonthElided', { month: name })
        : t('thread.ofMonth', { month: name });
  const firm = event.firmName ?? '';
  switch (event.kind) {
    case 'TIMESHEET_SENT':
      return (
        <>
          {t('thread.timesheet', { firm, month, hours })}
          {event.waitingLines ? `, ${t('thread.waiting', { count: event.waitingLines })}` : ''}
        </>
      );
    case 'HOURS_VALIDATED':
      return t('thread.validated', { firm, month, hours });
    case 'HOURS_CORRECTED':
      return t('thread.corrected', { firm, month, hours: (event.hours ?? 0) > 0 ? `+${hours}` : hours });
    case 'AMENDMENT_SIGNED':
      return t(event.previousHours === null ? 'thread.amendment' : 'thread.amendmentFrom', {
        number: event.amendmentNumber,
        lot: event.lotNumber,
        before: event.previousHours === null ? '' : formatHours(event.previousHours),
        after: hours,
      });
    case 'OPERATION_STARTED':
      return t('thread.started');
  }
}
