import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useLotName } from '../../lib/lots/use-lot-name';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import type { GridUrl } from './grid-url';

/** One clause of the operation that is shown, or all of them; nothing to choose before an operation is. */
export function ClausePill({ url }: { url: GridUrl }) {
  const { t } = useTranslation('month-grid');
  const lotName = useLotName();
  const operationId = Number(url.filters.operation) || null;
  const id = Number(url.filters.clause) || null;
  const { data } = useQuery({
    queryKey: ['operations', 'clauses', operationId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/assignments/clauses', { params: { query: { operationId: operationId! } }, signal }),
      ),
    enabled: operationId !== null,
  });
  if (operationId === null && id === null) return null;
  const options = (data?.items ?? []).map((clause) => ({
    id: clause.id,
    label: lotName({ number: clause.lotNumber, name: clause.lotName }),
  }));
  const chosen = options.find((option) => option.id === id);
  return (
    <FilterPill
      label={t('filter.clause')}
      value={id === null ? t('filter.allClauses') : (chosen?.label ?? '…')}
      isActive={id !== null}
      onClear={() => url.setFilters({ clause: '' })}
    >
      {(close) => (
        <SelectField
          label={t('filter.clause')}
          options={options}
          value={id}
          onChange={(value) => {
            url.setFilters({ clause: String(value ?? '') });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
