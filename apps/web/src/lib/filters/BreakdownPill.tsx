import { useTranslation } from 'react-i18next';
import { FilterPill } from '../../ui/filters/FilterPill';
import type { Selection } from '../selection/selection';
import { BreakdownField } from './BreakdownField';
import type { Breakdown } from './breakdowns';
import { useBreakdownText } from './use-breakdown-text';

type BreakdownPillProps = {
  name: Breakdown;
  value: string | number | undefined;
  onChange: (patch: Partial<Selection>) => void;
};

/** One filter, with what it keeps in words. */
export function BreakdownPill({ name, value, onChange }: BreakdownPillProps) {
  const { t } = useTranslation('filters');
  const text = useBreakdownText(name, value);
  return (
    <FilterPill
      label={t(`name.${name}`)}
      value={value === undefined ? t('all') : (text ?? String(value))}
      isActive={value !== undefined}
      onClear={() => onChange({ [name]: undefined })}
    >
      {(close) => (
        <BreakdownField
          name={name}
          value={value}
          onChoose={(patch) => {
            onChange(patch);
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
