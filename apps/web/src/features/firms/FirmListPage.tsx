import { FIRM_KINDS } from '@clausier/domain/contracts/firm-kinds';
import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAskedForm } from '../../lib/routing/use-asked-form';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { useSession } from '../../lib/session/use-session';
import { type Sorting, useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
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
import { FirmDialog } from './FirmDialog';
import { useFirmColumns } from './firm-columns';
import { firmsPath } from './paths';
import { type FirmItem, useFirms } from './use-firms';

const PAGE_SIZE = 25;
const defaults = { sort: 'name', filters: { recherche: '', nature: '' } };
type Url = ReturnType<typeof useUrlState<'recherche' | 'nature'>>;

/** Every firm, with the lots and the hours it has on the territory. */
export function FirmListPage() {
  const { t } = useTranslation('firms');
  const { role } = useSession().user;
  const navigate = useNavigate();
  const form = useAskedForm('entreprise');
  const add = role === 'FACILITATOR' || role === 'HOUSE_MANAGER' ? <AddFirm onPress={form.open} /> : null;
  const url = useUrlState(defaults);
  const kind = FIRM_KINDS.find((one) => one === url.filters.nature);
  const list = useFirms({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(url.filters.recherche ? { search: url.filters.recherche } : {}),
    ...(kind ? { kind } : {}),
  });
  const isEmpty = list.data?.total === 0 && !url.isFiltered;
  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={isEmpty ? null : add}>
      <SavedViews page="firms" />
      {isEmpty ? null : <FirmFilters url={url} kind={kind} />}
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
        {list.data && list.data.items.length > 0 ? <FirmTable items={list.data.items} sorting={url} /> : null}
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
        <FirmDialog firm={null} onSaved={(id) => void navigate(`${firmsPath}/${id}`)} onClose={form.close} />
      ) : null}
    </Page>
  );
}

function AddFirm({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('firms');
  return (
    <Button tone="primary" onPress={onPress}>
      {t('add')}
    </Button>
  );
}

function FirmFilters({ url, kind }: { url: Url; kind: FirmItem['kind'] | undefined }) {
  const { t } = useTranslation('firms');
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={url.filters.recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <FilterPill
        label={t('filter.kind')}
        value={kind ? t(`kind.${kind}`) : t('filter.allKinds')}
        isActive={kind !== undefined}
        onClear={() => url.setFilters({ nature: '' })}
      >
        {(close) => (
          <SelectField
            label={t('filter.kind')}
            options={FIRM_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={kind ?? null}
            onChange={(id) => {
              url.setFilters({ nature: String(id ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
    </FilterPills>
  );
}

const SORTS = new Set(['name', 'lots', 'validated']);

function FirmTable({ items, sorting }: { items: FirmItem[]; sorting: Sorting }) {
  const { t } = useTranslation('firms');
  const columns = useFirmColumns();
  const table = useTable({ features: listFeatures, columns, data: items });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <TableHead table={table} sorts={SORTS} sorting={sorting} />
      <TableRows table={table} />
    </TableFrame>
  );
}
