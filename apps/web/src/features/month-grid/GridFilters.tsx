import { addMonths, type Month } from '@clausier/domain/shared/month';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useFormats } from '../../lib/format/use-formats';
import type { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/Button';
import { ComboBoxField } from '../../ui/ComboBoxField';
import { FilterPill } from '../../ui/FilterPill';
import { FilterPills } from '../../ui/FilterPills';
import { SearchField } from '../../ui/SearchField';
import { SelectField } from '../../ui/SelectField';
import { Sign } from '../../ui/Sign';

type FilterName = 'fin' | 'mois' | 'operation' | 'entreprise' | 'recherche' | 'nature';
type GridUrl = Pick<ReturnType<typeof useUrlState<FilterName>>, 'filters' | 'setFilters'>;

const SPANS = ['1', '3', '6', '12'];
const KINDS = ['WORKED', 'OVERTIME', 'TRAINING'] as const;

/** Which months, whose hours, of which kind. */
export function GridFilters({ url, to }: { url: GridUrl; to: string }) {
  const { t } = useTranslation('month-grid');
  const { formatMonth } = useFormats();
  const { mois, recherche, nature } = url.filters;
  const shift = (count: number) => url.setFilters({ fin: addMonths(to as Month, count) });
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <Button aria-label={t('filter.earlier')} onPress={() => shift(-1)}>
        <Sign name="previous" />
      </Button>
      <FilterPill
        label={t('filter.until')}
        value={t('filter.span', { month: formatMonth(to), count: Number(mois) })}
      >
        {(close) => (
          <SelectField
            label={t('filter.months')}
            options={SPANS.map((id) => ({ id, label: t('filter.monthCount', { count: Number(id) }) }))}
            value={mois}
            onChange={(id) => {
              url.setFilters({ mois: String(id ?? '6') });
              close();
            }}
          />
        )}
      </FilterPill>
      <Button aria-label={t('filter.later')} onPress={() => shift(1)}>
        <Sign name="next" />
      </Button>
      <OperationPill url={url} />
      <FilterPill
        label={t('filter.kind')}
        value={t(`kind.${nature}`)}
        isActive={nature !== 'WORKED'}
        onClear={() => url.setFilters({ nature: 'WORKED' })}
      >
        {(close) => (
          <SelectField
            label={t('filter.kind')}
            options={KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={nature}
            onChange={(id) => {
              url.setFilters({ nature: String(id ?? 'WORKED') });
              close();
            }}
          />
        )}
      </FilterPill>
    </FilterPills>
  );
}

async function searchOperations(search: string, signal: AbortSignal) {
  const { items } = await ask(
    api.GET('/api/v1/operations', { params: { query: { search, size: 12 } }, signal }),
  );
  return items.map(({ id, name, commune }) => ({ id, label: name, description: commune.name }));
}

function OperationPill({ url }: { url: GridUrl }) {
  const { t } = useTranslation('month-grid');
  const id = Number(url.filters.operation) || null;
  const chosen = useQuery({
    queryKey: ['operations', 'name', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/operations/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });
  const name = chosen.data?.operation.name;
  return (
    <FilterPill
      label={t('filter.operation')}
      value={id === null ? t('filter.allOperations') : (name ?? '…')}
      isActive={id !== null}
      onClear={() => url.setFilters({ operation: '' })}
    >
      {(close) => (
        <ComboBoxField
          label={t('filter.operation')}
          autoFocus
          searchKey="operations"
          search={searchOperations}
          value={id !== null && name ? { id, label: name } : null}
          onChange={(option) => {
            url.setFilters({ operation: String(option?.id ?? '') });
            if (option) close();
          }}
        />
      )}
    </FilterPill>
  );
}
