import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import type { Selection } from '../selection/selection';
import { BreakdownField } from './BreakdownField';
import type { Breakdown } from './breakdowns';

type MoreFiltersProps = { names: readonly Breakdown[]; onChange: (patch: Partial<Selection>) => void };

/** The filters that are not on the line yet: by what, then which. */
export function MoreFilters({ names, onChange }: MoreFiltersProps) {
  const { t } = useTranslation('filters');
  const [chosen, setChosen] = useState<Breakdown | null>(null);
  if (names.length === 0) return null;
  // A filter chosen before may have reached the line since.
  const name = chosen && names.includes(chosen) ? chosen : null;
  return (
    <FilterPill label={t('more')} value={t('add')}>
      {(close) => (
        <>
          <SelectField
            label={t('by')}
            options={names.map((id) => ({ id, label: t(`name.${id}`) }))}
            value={name}
            onChange={(id) => setChosen(id as Breakdown)}
          />
          {name ? (
            <BreakdownField
              key={name}
              name={name}
              value={undefined}
              onChoose={(patch) => {
                setChosen(null);
                onChange(patch);
                close();
              }}
            />
          ) : null}
        </>
      )}
    </FilterPill>
  );
}
