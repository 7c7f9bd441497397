import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { useTerritories } from './use-territories';

type TerritoryPillProps = {
  label: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  /** People may live outside the metropolis; operations are never there. */
  withOutside?: boolean;
};

/** One territory, or all of them. */
export function TerritoryPill({ label, value, onChange, withOutside }: TerritoryPillProps) {
  const { t } = useTranslation('selection');
  const { territories, nameOf } = useTerritories();
  const options = territories
    .filter(({ isOutside }) => withOutside || !isOutside)
    .map(({ code, name }) => ({ id: code, label: name }));
  return (
    <FilterPill
      label={label}
      value={value ? nameOf(value) : t('all')}
      isActive={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <SelectField
          label={label}
          options={options}
          value={value ?? null}
          onChange={(code) => {
            onChange(String(code));
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
