import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { ForgetDialog } from './ForgetDialog';
import { NamesTable } from './NamesTable';
import { type RememberedName, useRememberedNames } from './use-remembered-names';

/** How a firm writes the names of its people, where that is not how they are registered; each can be forgotten. */
export function RememberedNamesPage() {
  const { t } = useTranslation('remembered-names');
  const { role } = useSession().user;
  const [params] = useSearchParams();
  const firmId = Number(params.get('entreprise')) || undefined;
  const { page, setPage } = useUrlState({ sort: 'lastName', filters: {} });
  const names = useRememberedNames(page, firmId);
  const [leaving, setLeaving] = useState<RememberedName | null>(null);
  if (names.error) return <ErrorPage error={names.error} onRetry={() => void names.refetch()} />;
  if (!names.data) return <LoadingState isPage lines={10} />;
  const { items, total, size } = names.data;
  const isFirm = role === 'FIRM';
  const firmName = items.find((one) => one.firmId === firmId)?.firmName;
  return (
    <Page
      isNarrow
      title={t('title')}
      crumbs={
        firmName ? [{ label: firmName, to: `/entreprises-en-retard/${firmId}` }, { label: t('title') }] : []
      }
      subtitle={t(isFirm ? 'intro' : 'introForHouse')}
    >
      <Card
        label={t('title')}
        isFlush
        foot={total > size ? <Pagination page={page} pageSize={size} total={total} onPage={setPage} /> : null}
      >
        {items.length === 0 ? (
          <EmptyState title={t('nothing')}>{t(isFirm ? 'how' : 'howForHouse')}</EmptyState>
        ) : (
          <NamesTable names={items} hasFirm={!isFirm && !firmId} onForget={setLeaving} />
        )}
      </Card>
      {leaving ? <ForgetDialog name={leaving} onClose={() => setLeaving(null)} /> : null}
    </Page>
  );
}
