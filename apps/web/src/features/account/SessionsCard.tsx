import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './account.module.css';
import { type OwnSession, ownSessionsQuery, useEndOtherSessions, useEndSession } from './use-own-sessions';

/** Where one is signed in, and how to end it. */
export function SessionsCard() {
  const { t } = useTranslation('account');
  const sessions = useQuery(ownSessionsQuery);
  const endOthers = useEndOtherSessions(() => showToast({ message: t('sessions.othersEnded') }));
  const hasOthers = (sessions.data ?? []).some(({ isThisOne }) => !isThisOne);
  return (
    <Card title={t('sessions.title')} foot={t('sessions.life')}>
      {sessions.error ? (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : sessions.data ? (
        <ul className={css.sessions}>
          {sessions.data.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      ) : (
        <LoadingState lines={2} />
      )}
      {hasOthers ? (
        <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
          {t('sessions.endOthers')}
        </Button>
      ) : null}
    </Card>
  );
}

function SessionLine({ session }: { session: OwnSession }) {
  const { t } = useTranslation('account');
  const { formatInstant } = useFormats();
  const device = t('sessions.device', {
    browser: t(`sessions.browser.${session.browser}`),
    system: t(`sessions.system.${session.system}`),
  });
  const end = useEndSession(() => showToast({ message: t('sessions.ended', { device }) }));
  return (
    <li className={css.session}>
      <div>
        <p className={css.device}>
          {device} {session.isThisOne ? <Tag tone="ok">{t('sessions.thisOne')}</Tag> : null}
          {session.stage === 'OPEN' ? null : <Tag tone="warn">{t('sessions.waiting')}</Tag>}
        </p>
        <p className="small">
          {t('sessions.times', {
            opened: formatInstant(session.openedAt),
            seen: formatInstant(session.seenAt),
          })}
        </p>
      </div>
      {session.isThisOne ? null : (
        <Button
          aria-label={t('sessions.endOne', { device, opened: formatInstant(session.openedAt) })}
          isPending={end.isPending}
          onPress={() => end.mutate(session.id)}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
