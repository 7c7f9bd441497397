import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChosen } from '../../lib/choosing/use-chosen';
import { SavedViews } from '../../lib/saved-views/SavedViews';
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
import { LateFirmsTable } from './LateFirmsTable';
import { MonthPill, readMonth } from './MonthPill';
import { RemindSeveralDialog } from './several/RemindSeveralDialog';
import { useLateFirms } from './use-late-firms';

const LATENESS = ['LATE', 'TO_CALL', 'COMING', 'ALL'] as const;
type Lateness = (typeof LATENESS)[number];

/** Who has not answered, since when, and when they were last told. */
export function LateFirmsPage() {
  const { t } = useTranslation('late-firms');
  const url = useUrlState({ sort: 'dueOn', filters: { q: '', etat: 'LATE', mois: '' } });
  const { q } = url.filters;
  const month = readMonth(url.filters.mois);
  const lateness = LATENESS.find((one) => one === url.filters.etat) ?? 'LATE';
  const list = useLateFirms({
    page: url.page,
    sort: url.sort,
    lateness,
    ...(q ? { search: q } : {}),
    ...(month ? { month } : {}),
  });
  const total = list.data?.total ?? 0;
  const isFiltered = q !== '' || month !== null;
  const chosen = useChosen(list.data?.items ?? [], ({ firmId }) => firmId);
  const [isReminding, setReminding] = useState(false);
  return (
    <Page
      title={t('title')}
      subtitle={list.data ? t(list.data.isMailed ? 'subtitle' : 'subtitleByHand') : null}
    >
      <SavedViews page="late-firms" />
      <FilterPills label={t('filters')}>
        <SearchField label={t('search')} value={q} onChange={(text) => url.setFilters({ q: text })} />
        <FilterPill
          label={t('state')}
          value={t(`lateness.${lateness}`)}
          isActive={lateness !== 'LATE'}
          onClear={() => url.setFilters({ etat: 'LATE' })}
        >
          {(close) => (
            <SelectField
              label={t('state')}
              options={LATENESS.map((id) => ({ id, label: t(`lateness.${id}`) }))}
              value={lateness}
              onChange={(key) => {
                url.setFilters({ etat: String(key) as Lateness });
                close();
              }}
            />
          )}
        </FilterPill>
        <MonthPill month={month} onChange={(mois) => url.setFilters({ mois })} />
      </FilterPills>
      <ChosenBar chosen={chosen} of={list.data?.items.length ?? 0}>
        <Button onPress={() => setReminding(true)}>
          {t('several.open', { count: chosen.items.length })}
        </Button>
      </ChosenBar>
      <Card
        title={
          list.data && (total > 0 || !isFiltered) ? t(`count.${lateness}`, { count: total }) : t('title')
        }
        isFlush
        foot={
          list.data && total > 0 ? (
            <Pagination page={url.page} pageSize={list.data.size} total={total} onPage={url.setPage} />
          ) : null
        }
      >
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <LoadingState /> : null}
        {list.data && total === 0 ? (
          <EmptyState
            title={t(isFiltered ? 'nothingFiltered' : `nothing.${lateness}`)}
            actions={
              isFiltered ? (
                <Button onPress={() => url.setFilters({ q: '', mois: '' })}>{t('clearFilters')}</Button>
              ) : (
                <ButtonLink to="/contrats-de-travail">{t('seeContracts')}</ButtonLink>
              )
            }
          >
            {isFiltered ? null : t('nothingHelp')}
          </EmptyState>
        ) : null}
        {list.data && total > 0 ? <LateFirmsTable page={list.data} chosen={chosen} url={url} /> : null}
      </Card>
      {isReminding ? (
        <RemindSeveralDialog
          firms={chosen.items}
          onClose={() => {
            setReminding(false);
            chosen.none();
          }}
        />
      ) : null}
    </Page>
  );
}
