import { FIRM_KINDS } from '@clausier/domain/contracts/firm-kinds';
import { useTable } from '@tanstack/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { cellProps } from '../../ui/cell-props';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { FilterPill } from '../../ui/FilterPill';
import { FilterPills } from '../../ui/FilterPills';
import { LoadingState } from '../../ui/LoadingState';
import { Page } from '../../ui/Page';
import { Pagination } from '../../ui/Pagination';
import { SearchField } from '../../ui/SearchField';
import { SelectField } from '../../ui/SelectField';
import { SortHeader } from '../../ui/SortHeader';
import { TableFrame } from '../../ui/TableFrame';
import { FirmDialog } from './FirmDialog';
import { firmFeatures, useFirmColumns } from './firm-columns';
import { firmsPath } from './paths';
import { type FirmItem, useFirms } from './use-firms';

const PAGE_SIZE = 25;
const defaults = { sort: 'name', filters: { recherche: '', nature: '' } };
type Url = ReturnType<typeof useUrlState<'recherche' | 'nature'>>;

/** Every firm, with the lots and the hours it has on the territory. */
export function FirmListPage() {
  const { t } = useTranslation('firms');
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
    <Page title={t('title')} subtitle={t('subtitle')} actions={isEmpty ? null : <AddFirm />}>
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
        {list.data && list.data.items.length > 0 ? <FirmTable items={list.data.items} url={url} /> : null}
        {list.data?.items.length === 0 ? (
          url.isFiltered ? (
            <EmptyState
              title={t('noMatch')}
              actions={<Button onPress={url.clearFilters}>{t('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty')} actions={<AddFirm />}>
              {t('emptyHelp')}
            </EmptyState>
          )
        ) : null}
      </Card>
    </Page>
  );
}

function AddFirm() {
  const { t } = useTranslation('firms');
  const { role } = useSession().user;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (role !== 'FACILITATOR' && role !== 'HOUSE_MANAGER') return null;
  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        {t('add')}
      </Button>
      {isOpen ? (
        <FirmDialog
          firm={null}
          onSaved={(id) => void navigate(`${firmsPath}/${id}`)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
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

function FirmTable({ items, url }: { items: FirmItem[]; url: Url }) {
  const { t } = useTranslation('firms');
  const columns = useFirmColumns();
  const table = useTable({ features: firmFeatures, columns, data: items });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map(({ id, column }) => {
              const { header, meta } = column.columnDef;
              return SORTS.has(id) ? (
                <SortHeader
                  key={id}
                  label={String(header)}
                  direction={url.directionOf(id)}
                  onSort={(direction) => url.sortBy(id, direction)}
                  isNumeric={meta?.isNumeric}
                />
              ) : (
                <th key={id} scope="col">
                  {String(header)}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => {
              const { header, meta } = cell.column.columnDef;
              const Cell = meta?.stack === 'name' ? 'th' : 'td';
              return (
                <Cell
                  key={cell.id}
                  scope={Cell === 'th' ? 'row' : undefined}
                  {...cellProps(meta, String(header))}
                >
                  <table.FlexRender cell={cell} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
