import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { DecideDialog } from './DecideDialog';
import { MessagesCard } from './MessagesCard';
import { ProposeDialog } from './ProposeDialog';
import { requestsPath } from './paths';
import css from './requests.module.css';
import { StateTag } from './StateTag';
import { type Decision, type RequestThread, useRequest } from './use-requests';

/** One request: what is asked, who is proposed as far as one may know, what was said, and what one may do. */
export function RequestPage() {
  const { t } = useTranslation('requests');
  const { id } = useParams();
  const request = useRequest(Number(id));
  const crumbs = [{ label: t('title'), to: requestsPath }];
  if (request.data) return <Request request={request.data} crumbs={crumbs} />;
  return (
    <Page title={t('one')} crumbs={crumbs}>
      <Card label={t('one')}>
        {request.error ? (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Card>
    </Page>
  );
}

type RequestProps = { request: RequestThread; crumbs: { label: string; to: string }[] };

function Request({ request, crumbs }: RequestProps) {
  const { t } = useTranslation('requests');
  const { formatDay } = useFormats();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [isProposing, setProposing] = useState(false);
  const { side, moves, otherHouse, trade, operationName, communeName } = request;
  const move = (name: RequestThread['moves'][number]) => moves.includes(name);
  return (
    <Page
      title={`${trade}, ${operationName}`}
      tabTitle={t('one')}
      crumbs={crumbs}
      subtitle={
        <>
          {t(`line.${side}`, { house: otherHouse, commune: communeName })} <StateTag request={request} />
        </>
      }
      actions={
        <>
          {move('WITHDRAW') ? (
            <Button onPress={() => setDecision('withdrawal')}>{t(`withdraw.${side}`)}</Button>
          ) : null}
          {move('DECLINE') ? (
            <Button onPress={() => setDecision('refusal')}>{t('decline.action')}</Button>
          ) : null}
          {move('PROPOSE') ? (
            <Button tone="primary" onPress={() => setProposing(true)}>
              {t('propose.action')}
            </Button>
          ) : null}
          {move('ACCEPT') ? (
            <Button tone="primary" onPress={() => setDecision('acceptance')}>
              {t('accept.action')}
            </Button>
          ) : null}
        </>
      }
    >
      <Card title={t('what')}>
        <p>
          {t('from', { day: formatDay(request.startsOn) })} ·{' '}
          {t('askedOn', { day: formatDay(request.askedOn) })} ·{' '}
          {t('until', { day: formatDay(request.expiresOn) })}
        </p>
      </Card>
      <Proposed request={request} />
      <MessagesCard request={request} onWrite={() => setDecision('messages')} />
      {decision ? (
        <DecideDialog request={request} decision={decision} onClose={() => setDecision(null)} />
      ) : null}
      {isProposing ? <ProposeDialog id={request.id} onClose={() => setProposing(false)} /> : null}
    </Page>
  );
}

function Proposed({ request: { proposed, person, side, state } }: { request: RequestThread }) {
  const { t } = useTranslation('requests');
  const { formatDay } = useFormats();
  if (!proposed) return null;
  const until = proposed.eligibleUntil
    ? t('proposed.until', { day: formatDay(proposed.eligibleUntil) })
    : t('proposed.fresh');
  return (
    <Card title={t('proposed.title')}>
      <p className={css.person}>
        {person ? (
          <Link to={`/participants/${person.id}`}>
            {person.lastName}, {person.firstName}
          </Link>
        ) : (
          t('proposed.nameless')
        )}
      </p>
      <p>
        {[
          t('proposed.age', { from: proposed.age, to: proposed.age + 4 }),
          proposed.isQpv ? t('proposed.qpv') : null,
          until,
          t(proposed.worksToday ? 'proposed.works' : 'proposed.free'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state === 'ACCEPTED' && side === 'HOST' ? <p className="small">{t('proposed.next')}</p> : null}
      {person ? null : <p className="small">{t('proposed.why')}</p>}
    </Card>
  );
}
