import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { ExportJournal } from './ExportJournal';
import { JournalFilters } from './JournalFilters';
import { JournalTable } from './JournalTable';
import { SealCard } from './SealCard';
import { KINDS, useJournal } from './use-journal';

const PAGE_SIZE = 25;
const defaults = { sort: '', filters: { personne: '', compte: '', sujet: '', du: '', au: '' } };

/** Who did what when, in words; whether anything was taken out of it; and a copy to keep. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const { user } = useSession();
  const url = useUrlState(defaults);
  const { personne, compte, sujet, du, au } = url.filters;
  const kind = KINDS.find((one) => one === sujet);
  const list = useJournal({
    page: url.page,
    size: PAGE_SIZE,
    ...(Number(personne) ? { participantId: Number(personne) } : {}),
    ...(Number(compte) ? { userId: Number(compte) } : {}),
    ...(kind ? { kind } : {}),
    ...(du ? { from: du } : {}),
    ...(au ? { to: au } : {}),
  });
  const items = list.data?.items ?? [];
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={user.role === 'HOUSE_MANAGER' ? <ExportJournal from={du} to={au} /> : null}
    >
      <JournalFilters url={url} personName={(personne && items[0]?.personName) || null} />
      <Card
        title={list.data ? t('count', { count: list.data.total }) : t('title')}
        isFlush
        foot={
          list.data && list.data.total > 0 ? (
            <Pagination page={url.page} pageSize={PAGE_SIZE} total={list.data.total} onPage={url.setPage} />
          ) : null
        }
      >
        {list.isPending ? <LoadingState lines={10} /> : null}
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {items.length > 0 ? <JournalTable items={items} /> : null}
        {list.data && items.length === 0 ? (
          <EmptyState
            title={t(url.isFiltered ? 'noMatch' : 'empty')}
            actions={url.isFiltered ? <Button onPress={url.clearFilters}>{t('clearFilters')}</Button> : null}
          >
            {url.isFiltered ? null : t('emptyHelp')}
          </EmptyState>
        ) : null}
      </Card>
      <SealCard />
    </Page>
  );
}
