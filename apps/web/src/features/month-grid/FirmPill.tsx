import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import { FilterPill } from '../../ui/filters/FilterPill';
import type { GridUrl } from './grid-url';

async function searchFirms(search: string, signal: AbortSignal) {
  const { items } = await ask(api.GET('/api/v1/firms', { params: { query: { search, size: 12 } }, signal }));
  return items.map(({ id, name, kind }) => ({ id, label: name, description: kind }));
}

/** One employer, or all of them. */
export function FirmPill({ url }: { url: GridUrl }) {
  const { t } = useTranslation('month-grid');
  const id = Number(url.filters.entreprise) || null;
  const chosen = useQuery({
    queryKey: ['firms', 'name', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });
  const name = chosen.data?.name;
  return (
    <FilterPill
      label={t('employer')}
      value={id === null ? t('filter.allFirms') : (name ?? '…')}
      isActive={id !== null}
      onClear={() => url.setFilters({ entreprise: '' })}
    >
      {(close) => (
        <ComboBoxField
          label={t('employer')}
          autoFocus
          searchKey="firms"
          search={searchFirms}
          value={id !== null && name ? { id, label: name } : null}
          onChange={(option) => {
            url.setFilters({ entreprise: String(option?.id ?? '') });
            if (option) close();
          }}
        />
      )}
    </FilterPill>
  );
}
