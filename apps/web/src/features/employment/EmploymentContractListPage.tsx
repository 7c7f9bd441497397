import { addMonthsToDay, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useChosen } from '../../lib/choosing/use-chosen';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { ChosenBar } from '../../ui/tables/ChosenBar';
import { Pagination } from '../../ui/tables/Pagination';
import { ContractTable } from './ContractTable';
import { ProlongDialog } from './prolonging/ProlongDialog';

const PAGE_SIZE = 50;
const SOON = ['1', '3', '6'];
const defaults = {
  sort: '-startedOn',
  filters: { recherche: '', fin: '', operation: '', entreprise: '' },
  unwritten: ['recherche'] as const,
};

/** Work contracts, newest first, or those whose end, or whose 24 months, come soon. */
export function EmploymentContractListPage() {
  const { t } = useTranslation('employment');
  const { today } = useSession();
  const url = useUrlState(defaults);
  const { recherche, fin, operation, entreprise } = url.filters;
  const query = {
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(recherche ? { search: recherche } : {}),
    ...(Number(operation) ? { operationId: Number(operation) } : {}),
    ...(Number(entreprise) ? { firmId: Number(entreprise) } : {}),
    ...(SOON.includes(fin) ? { endingBy: addMonthsToDay(today as CalendarDay, Number(fin)) } : {}),
  };
  const list = useQuery({
    queryKey: ['employment-contracts', query],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/employment-contracts/search', { body: query, signal })),
    placeholderData: keepPreviousData,
  });
  const chosen = useChosen(list.data?.items ?? [], ({ id }) => id);
  const [isProlonging, setProlonging] = useState(false);
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      <SavedViews page="employment-contracts" />
      <FilterPills label={t('filters')}>
        <SearchField
          label={t('search')}
          value={recherche}
          onChange={(text) => url.setFilters({ recherche: text })}
        />
        <FilterPill
          label={t('ending')}
          value={SOON.includes(fin) ? t('within', { count: Number(fin) }) : t('anyEnd')}
          isActive={SOON.includes(fin)}
          onClear={() => url.setFilters({ fin: '' })}
        >
          {(close) => (
            <SelectField
              label={t('ending')}
              options={SOON.map((id) => ({ id, label: t('within', { count: Number(id) }) }))}
              value={fin || null}
              onChange={(id) => {
                url.setFilters({ fin: String(id ?? '') });
                close();
              }}
            />
          )}
        </FilterPill>
      </FilterPills>
      <ChosenBar chosen={chosen} of={list.data?.items.length ?? 0}>
        <Button onPress={() => setProlonging(true)}>
          {t('prolong.open', { count: chosen.items.length })}
        </Button>
      </ChosenBar>
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
        {list.data && list.data.items.length > 0 ? (
          <ContractTable items={list.data.items} chosen={chosen} url={url} />
        ) : null}
        {list.data?.items.length === 0 ? (
          <EmptyState
            title={t(url.isFiltered ? 'noMatch' : 'empty')}
            actions={
              url.isFiltered ? (
                <Button onPress={url.clearFilters}>{t('clear')}</Button>
              ) : (
                <ButtonLink to="/participants">{t('seePeople')}</ButtonLink>
              )
            }
          >
            {url.isFiltered ? null : t('emptyHelp')}
          </EmptyState>
        ) : null}
      </Card>
      {isProlonging ? (
        <ProlongDialog
          contracts={chosen.items}
          onDone={() => {
            setProlonging(false);
            chosen.none();
          }}
          onClose={() => setProlonging(false)}
        />
      ) : null}
    </Page>
  );
}
