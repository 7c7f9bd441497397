import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ComboBoxField } from '../../ui/ComboBoxField';
import { FilterPill } from '../../ui/FilterPill';
import { nameOf, search } from './parties';

type PartyPillProps = {
  kind: 'authority' | 'firm';
  value: number | undefined;
  onChange: (id: number | undefined) => void;
};

/** One contracting authority or one firm, searched by name, or all of them. */
export function PartyPill({ kind, value, onChange }: PartyPillProps) {
  const { t } = useTranslation('totals');
  const { data: name } = useQuery({
    queryKey: ['party-name', kind, value],
    queryFn: ({ signal }) => nameOf(kind, value!, signal),
    enabled: value !== undefined,
    staleTime: 5 * 60_000,
  });
  const label = t(`filter.${kind}`);
  return (
    <FilterPill
      label={label}
      value={value === undefined ? t(`all.${kind}`) : (name ?? '…')}
      isActive={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <ComboBoxField
          label={label}
          searchKey={`totals-${kind}`}
          search={(text, signal) => search(kind, text, signal)}
          value={value === undefined || name === undefined ? null : { id: value, label: name }}
          onChange={(option) => {
            if (!option) return;
            onChange(Number(option.id));
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
