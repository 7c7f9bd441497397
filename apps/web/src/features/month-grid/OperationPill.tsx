import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import { FilterPill } from '../../ui/filters/FilterPill';
import type { GridUrl } from './grid-url';

async function searchOperations(search: string, signal: AbortSignal) {
  const { items } = await ask(
    api.GET('/api/v1/operations', { params: { query: { search, size: 12 } }, signal }),
  );
  return items.map(({ id, name, commune }) => ({ id, label: name, description: commune.name }));
}

/** One operation of the house, or all of them; its clause goes with it. */
export function OperationPill({ url }: { url: GridUrl }) {
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
      onClear={() => url.setFilters({ operation: '', clause: '' })}
    >
      {(close) => (
        <ComboBoxField
          label={t('filter.operation')}
          autoFocus
          searchKey="operations"
          search={searchOperations}
          value={id !== null && name ? { id, label: name } : null}
          onChange={(option) => {
            url.setFilters({ operation: String(option?.id ?? ''), clause: '' });
            if (option) close();
          }}
        />
      )}
    </FilterPill>
  );
}
