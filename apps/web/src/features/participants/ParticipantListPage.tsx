import { CRITERION_GROUPS } from '@clausier/domain/participants/eligibility/criterion-groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { TerritoryPill } from '../../lib/selection/TerritoryPill';
import { useTerritories } from '../../lib/selection/use-territories';
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
import { Pagination } from '../../ui/tables/Pagination';
import { PlaceElsewhere } from './identity/PlaceElsewhere';
import { ParticipantTable } from './ParticipantTable';
import { duplicatesPath, participantsPath } from './paths';
import { useParticipants } from './use-participants';

const PAGE_SIZE = 50;
const defaults = {
  sort: 'name',
  filters: { recherche: '', public: '', emploi: '', operation: '', territoire: '', notice: '' },
  unwritten: ['recherche'] as const,
};

/** The people of the house and those who work on its operations; page, sort and filters are in the address, no name. */
export function ParticipantListPage() {
  const { t } = useTranslation('participants');
  const url = useUrlState(defaults);
  const { territories } = useTerritories();
  const [isPlacing, setPlacing] = useState(false);
  const { recherche, emploi, operation, territoire, notice } = url.filters;
  const home = territories.find(({ code }) => code === territoire);
  const group = CRITERION_GROUPS.find((one) => one === url.filters.public);
  const list = useParticipants({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(recherche ? { search: recherche } : {}),
    ...(group ? { criterionGroup: group } : {}),
    ...(emploi === 'oui' || emploi === 'non' ? { working: emploi === 'oui' ? 'true' : 'false' } : {}),
    ...(notice === 'oui' || notice === 'non' ? { informed: notice === 'oui' ? 'true' : 'false' } : {}),
    ...(home ? { residenceTerritoryId: home.id } : {}),
    ...(Number(operation) ? { operationId: Number(operation) } : {}),
  });
  const create = (
    <ButtonLink tone="primary" to={`${participantsPath}/nouveau`}>
      {t('list.create')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      actions={
        <>
          <ButtonLink to={duplicatesPath}>{t('list.duplicates')}</ButtonLink>
          <Button onPress={() => setPlacing(true)}>{t('place.action')}</Button>
          {create}
        </>
      }
    >
      <SavedViews page="participants" />
      <FilterPills label={t('list.filters')}>
        <SearchField
          label={t('list.search')}
          value={recherche}
          onChange={(text) => url.setFilters({ recherche: text })}
        />
        <ChoicePill
          label={t('list.group')}
          all={t('list.allGroups')}
          value={group ?? ''}
          options={CRITERION_GROUPS.map((id) => ({ id, label: t(`group.${id}`) }))}
          onChoose={(value) => url.setFilters({ public: value })}
        />
        <ChoicePill
          label={t('list.working')}
          all={t('list.allWorking')}
          value={emploi}
          options={['oui', 'non'].map((id) => ({ id, label: t(`list.work.${id}`) }))}
          onChoose={(value) => url.setFilters({ emploi: value })}
        />
        <ChoicePill
          label={t('privacy:filter.label')}
          all={t('privacy:filter.all')}
          value={notice}
          options={['oui', 'non'].map((id) => ({ id, label: t(`privacy:filter.${id}`) }))}
          onChoose={(value) => url.setFilters({ notice: value })}
        />
        <TerritoryPill
          label={t('list.home')}
          withOutside
          value={home?.code}
          onChange={(code) => url.setFilters({ territoire: code ?? '' })}
        />
      </FilterPills>
      <Card
        title={list.data ? t('list.count', { count: list.data.total }) : t('list.title')}
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
          <ParticipantTable items={list.data.items} url={url} />
        ) : null}
        {list.data?.items.length === 0 ? (
          <EmptyState
            title={t(url.isFiltered ? 'list.noMatch' : 'list.empty')}
            actions={url.isFiltered ? <Button onPress={url.clearFilters}>{t('list.clear')}</Button> : create}
          >
            {url.isFiltered ? null : t('list.emptyHelp')}
          </EmptyState>
        ) : null}
      </Card>
      {isPlacing ? <PlaceElsewhere onClose={() => setPlacing(false)} /> : null}
    </Page>
  );
}

type ChoicePillProps = {
  label: string;
  all: string;
  value: string;
  options: { id: string; label: string }[];
  onChoose: (value: string) => void;
};

function ChoicePill({ label, all, value, options, onChoose }: ChoicePillProps) {
  const chosen = options.find(({ id }) => id === value);
  return (
    <FilterPill
      label={label}
      value={chosen?.label ?? all}
      isActive={chosen !== undefined}
      onClear={() => onChoose('')}
    >
      {(close) => (
        <SelectField
          label={label}
          options={options}
          value={chosen?.id ?? null}
          onChange={(id) => {
            onChoose(String(id ?? ''));
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
