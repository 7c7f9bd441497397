import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../lib/api/client';
import { searchCommunes } from '../../../lib/reference/search-communes';
import { searchAuthorities } from '../../../lib/reference/search-parties';
import type { useUrlState } from '../../../lib/use-url-state';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { SelectField } from '../../../ui/choices/SelectField';
import { FilterPill } from '../../../ui/filters/FilterPill';
import { FilterPills } from '../../../ui/filters/FilterPills';
import { SearchField } from '../../../ui/filters/SearchField';
import { useRights } from '../use-rights';

type FilterName = 'recherche' | 'etat' | 'maitre' | 'commune' | 'territoire';
type FilterUrl = Pick<ReturnType<typeof useUrlState<FilterName>>, 'filters' | 'setFilters'>;

const STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;

/** Search, state, authority, commune, and the territory for the metropolis: all kept in the address. */
export function OperationFilters({ url }: { url: FilterUrl }) {
  const { t } = useTranslation('operations');
  const { isMetropolis } = useRights();
  const { recherche, etat } = url.filters;
  const status = STATUSES.find((one) => one === etat);
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <FilterPill
        label={t('filter.status')}
        value={status ? t(`status.${status}`) : t('filter.allStatuses')}
        isActive={status !== undefined}
        onClear={() => url.setFilters({ etat: '' })}
      >
        {(close) => (
          <SelectField
            label={t('filter.status')}
            options={STATUSES.map((id) => ({ id, label: t(`status.${id}`) }))}
            value={status ?? null}
            onChange={(id) => {
              url.setFilters({ etat: String(id ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
      <AuthorityFilter url={url} />
      <CommuneFilter url={url} />
      {isMetropolis ? <TerritoryFilter url={url} /> : null}
    </FilterPills>
  );
}

function AuthorityFilter({ url }: { url: FilterUrl }) {
  const { t } = useTranslation('operations');
  const id = Number(url.filters.maitre) || null;
  const chosen = useQuery({
    queryKey: ['authorities', 'name', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/authorities/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });
  const option = chosen.data && id ? { id, label: chosen.data.name } : null;
  return (
    <SearchedFilter
      label={t('filter.authority')}
      all={t('filter.allAuthorities')}
      option={option}
      isActive={id !== null}
      searchKey="authorities"
      search={searchAuthorities}
      onChoose={(value) => url.setFilters({ maitre: value })}
    />
  );
}

function CommuneFilter({ url }: { url: FilterUrl }) {
  const { t } = useTranslation('operations');
  const code = url.filters.commune;
  const chosen = useQuery({
    queryKey: ['communes', 'name', code],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/communes', { params: { query: { code } }, signal })),
    enabled: code !== '',
  });
  const name = chosen.data?.[0]?.name;
  return (
    <SearchedFilter
      label={t('filter.commune')}
      all={t('filter.allCommunes')}
      option={name ? { id: code, label: name } : null}
      isActive={code !== ''}
      searchKey="communes"
      search={searchCommunes}
      onChoose={(value) => url.setFilters({ commune: value })}
    />
  );
}

function TerritoryFilter({ url }: { url: FilterUrl }) {
  const { t } = useTranslation('operations');
  const territories = useQuery({
    queryKey: ['territories'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/territories', { signal })),
    staleTime: 10 * 60_000,
  });
  const options = (territories.data ?? [])
    .filter(({ isOutside }) => !isOutside)
    .map(({ id, name }) => ({ id, label: name }));
  const chosen = options.find(({ id }) => String(id) === url.filters.territoire);
  return (
    <FilterPill
      label={t('filter.territory')}
      value={chosen?.label ?? t('filter.allTerritories')}
      isActive={chosen !== undefined}
      onClear={() => url.setFilters({ territoire: '' })}
    >
      {(close) => (
        <SelectField
          label={t('filter.territory')}
          options={options}
          value={chosen?.id ?? null}
          onChange={(id) => {
            url.setFilters({ territoire: String(id ?? '') });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}

type SearchedFilterProps = {
  label: string;
  all: string;
  option: Option | null;
  isActive: boolean;
  searchKey: string;
  search: (text: string, signal: AbortSignal) => Promise<Option[]>;
  onChoose: (value: string) => void;
};

function SearchedFilter({ label, all, option, isActive, searchKey, search, onChoose }: SearchedFilterProps) {
  return (
    <FilterPill
      label={label}
      value={option?.label ?? (isActive ? '…' : all)}
      isActive={isActive}
      onClear={() => onChoose('')}
    >
      {(close) => (
        <ComboBoxField
          label={label}
          autoFocus
          searchKey={searchKey}
          search={search}
          value={option}
          onChange={(chosen) => {
            onChoose(String(chosen?.id ?? ''));
            if (chosen) close();
          }}
        />
      )}
    </FilterPill>
  );
}
