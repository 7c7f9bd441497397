import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAskedForm } from '../../lib/routing/use-asked-form';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { useSession } from '../../lib/session/use-session';
import { type Sorting, useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { listFeatures } from '../../ui/tables/list-features';
import { Pagination } from '../../ui/tables/Pagination';
import { TableFrame } from '../../ui/tables/TableFrame';
import { TableHead } from '../../ui/tables/TableHead';
import { TableRows } from '../../ui/tables/TableRows';
import { AuthorityDialog } from './AuthorityDialog';
import { useAuthorityColumns } from './authority-columns';
import { authoritiesPath } from './paths';
import { type AuthorityItem, useAuthorities } from './use-authorities';

const PAGE_SIZE = 25;
const defaults = { sort: 'name', filters: { recherche: '' } };
type Url = ReturnType<typeof useUrlState<'recherche'>>;

/** Every contracting authority, with what its operations ask and have done on the territory. */
export function AuthorityListPage() {
  const { t } = useTranslation('authorities');
  const { role } = useSession().user;
  const navigate = useNavigate();
  const form = useAskedForm('acheteur');
  const add =
    role === 'FACILITATOR' || role === 'HOUSE_MANAGER' ? <AddAuthority onPress={form.open} /> : null;
  const url = useUrlState(defaults);
  const list = useAuthorities({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(url.filters.recherche ? { search: url.filters.recherche } : {}),
  });
  const isEmpty = list.data?.total === 0 && !url.isFiltered;
  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={isEmpty ? null : add}>
      <SavedViews page="authorities" />
      {isEmpty ? null : <AuthorityFilters url={url} />}
      <Card
        title={list.data ? t('count', { count: list.data.total }) : t('title')}
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
          <AuthorityTable items={list.data.items} sorting={url} />
        ) : null}
        {list.data?.items.length === 0 ? (
          url.isFiltered ? (
            <EmptyState
              title={t('noMatch')}
              actions={<Button onPress={url.clearFilters}>{t('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty')} actions={add}>
              {t(add ? 'emptyHelp' : 'emptyReader')}
            </EmptyState>
          )
        ) : null}
      </Card>
      {add && form.isOpen ? (
        <AuthorityDialog
          authority={null}
          onSaved={(id) => void navigate(`${authoritiesPath}/${id}`)}
          onClose={form.close}
        />
      ) : null}
    </Page>
  );
}

function AddAuthority({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('authorities');
  return (
    <Button tone="primary" onPress={onPress}>
      {t('add')}
    </Button>
  );
}

function AuthorityFilters({ url }: { url: Url }) {
  const { t } = useTranslation('authorities');
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={url.filters.recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
    </FilterPills>
  );
}

const SORTS = new Set(['name', 'operations', 'committed', 'validated']);

function AuthorityTable({ items, sorting }: { items: AuthorityItem[]; sorting: Sorting }) {
  const { t } = useTranslation('authorities');
  const columns = useAuthorityColumns();
  const table = useTable({ features: listFeatures, columns, data: items });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <TableHead table={table} sorts={SORTS} sorting={sorting} />
      <TableRows table={table} />
    </TableFrame>
  );
}
