import { useTranslation } from 'react-i18next';
import { SavedViews } from '../../../lib/saved-views/SavedViews';
import { useSession } from '../../../lib/session/use-session';
import { useUrlState } from '../../../lib/use-url-state';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { ObjectiveLegend } from '../../../ui/figures/ObjectiveLegend';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Pagination } from '../../../ui/tables/Pagination';
import { operationsPath } from '../paths';
import { useRights } from '../use-rights';
import { OperationFilters } from './OperationFilters';
import { OperationTable } from './OperationTable';
import { useOperations } from './use-operations';

const PAGE_SIZE = 25;
export const listDefaults = {
  sort: 'name',
  filters: { recherche: '', etat: '', maitre: '', commune: '', territoire: '' },
};

/** The operations the user may see, with their objective; page, sort and filters are in the address. */
export function OperationListPage() {
  const { t } = useTranslation('operations');
  const { canWrite } = useRights();
  const isTold = useSession().user.role !== 'METROPOLIS';
  const url = useUrlState(listDefaults);
  const { recherche, etat, maitre, commune, territoire } = url.filters;
  const list = useOperations({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(recherche ? { search: recherche } : {}),
    ...(isStatus(etat) ? { status: etat } : {}),
    ...(Number(maitre) ? { authorityId: Number(maitre) } : {}),
    ...(commune ? { communeCode: commune } : {}),
    ...(Number(territoire) ? { territoryId: Number(territoire) } : {}),
  });
  const create = canWrite ? (
    <ButtonLink tone="primary" to={`${operationsPath}/nouvelle`}>
      {t('list.create')}
    </ButtonLink>
  ) : null;
  const isEmpty = list.data?.total === 0 && !url.isFiltered;
  return (
    <Page
      title={t('list.title')}
      actions={isEmpty ? null : create}
      subtitle={t(isTold ? 'list.subtitle' : 'list.agreedOnly')}
    >
      <SavedViews page="operations" />
      {isEmpty ? null : <OperationFilters url={url} />}
      <Card
        title={list.data ? t('list.count', { count: list.data.total }) : t('list.title')}
        actions={isTold ? <ObjectiveLegend /> : null}
        isFlush
        foot={
          list.data && list.data.total > 0 ? (
            <Pagination page={url.page} pageSize={PAGE_SIZE} total={list.data.total} onPage={url.setPage} />
          ) : null
        }
      >
        {list.isPending ? <LoadingState lines={8} /> : null}
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data && list.data.items.length > 0 ? (
          <OperationTable items={list.data.items} sorting={url} isStale={list.isPlaceholderData} />
        ) : null}
        {list.data?.items.length === 0 ? (
          <NoOperation isFiltered={url.isFiltered} onClear={url.clearFilters} create={create} />
        ) : null}
      </Card>
    </Page>
  );
}

type NoOperationProps = { isFiltered: boolean; onClear: () => void; create: React.ReactNode };

function NoOperation({ isFiltered, onClear, create }: NoOperationProps) {
  const { t } = useTranslation('operations');
  if (isFiltered) {
    return (
      <EmptyState
        title={t('list.noMatch')}
        actions={<Button onPress={onClear}>{t('list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState title={t('list.empty')} actions={create}>
      {create ? t('list.emptyHelp') : t('list.emptyReader')}
    </EmptyState>
  );
}

function isStatus(value: string): value is 'PLANNED' | 'ACTIVE' | 'CLOSED' {
  return ['PLANNED', 'ACTIVE', 'CLOSED'].includes(value);
}
