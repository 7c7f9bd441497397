import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { AskDialog } from './AskDialog';
import { requestPath } from './paths';
import css from './requests.module.css';
import { StateTag } from './StateTag';
import { isWaiting, type RequestItem, useRequests } from './use-requests';

/** What other houses ask of this one, and what it asks of them: what waits for it first. */
export function RequestListPage() {
  const { t } = useTranslation('requests');
  const [isAsking, setAsking] = useState(false);
  const list = useRequests({ isOpened: true });
  const items = list.data?.items ?? [];
  const [waiting, others] = [items.filter(isWaiting), items.filter((item) => !isWaiting(item))];
  const ask = (
    <Button tone="primary" onPress={() => setAsking(true)}>
      {t('ask.action')}
    </Button>
  );
  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={list.data && items.length === 0 ? null : ask}>
      {list.isPending || list.error ? (
        <Card label={t('title')}>
          {list.isPending ? <LoadingState lines={6} /> : null}
          {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        </Card>
      ) : null}
      {list.data && items.length === 0 ? (
        <Card label={t('title')}>
          <EmptyState title={t('empty')} actions={ask}>
            {t('emptyHelp')}
          </EmptyState>
        </Card>
      ) : null}
      {waiting.length > 0 ? (
        <Requests title={t('waiting', { count: waiting.length })} items={waiting} />
      ) : null}
      {others.length > 0 ? <Requests title={t('others')} items={others} /> : null}
      {isAsking ? <AskDialog onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

function Requests({ title, items }: { title: string; items: RequestItem[] }) {
  const { t } = useTranslation('requests');
  const { formatDay } = useFormats();
  return (
    <Card title={title}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <Link to={requestPath(item.id)}>
                {item.trade}, {item.operationName}
              </Link>
              <div className="small">
                {t(`line.${item.side}`, { house: item.otherHouse, commune: item.communeName })} ·{' '}
                {t('from', { day: formatDay(item.startsOn) })}
              </div>
            </div>
            <div className={css.state}>
              <StateTag request={item} />
              {item.moves.length > 0 ? (
                <span className="small">{t('until', { day: formatDay(item.expiresOn) })}</span>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
