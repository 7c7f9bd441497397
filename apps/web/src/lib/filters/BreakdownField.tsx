import { useTranslation } from 'react-i18next';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import { SelectField } from '../../ui/choices/SelectField';
import type { Selection } from '../selection/selection';
import { type Breakdown, CHOICES, isChoice } from './breakdowns';
import { searchBreakdown } from './search-breakdown';
import { useBreakdownText } from './use-breakdown-text';

type BreakdownFieldProps = {
  name: Breakdown;
  value: string | number | undefined;
  onChoose: (patch: Partial<Selection>) => void;
};

/** The field that chooses what one filter keeps: a short list, or a search by name. */
export function BreakdownField({ name, value, onChoose }: BreakdownFieldProps) {
  const { t } = useTranslation('filters');
  const text = useBreakdownText(name, value);
  const label = t(`name.${name}`);
  const description = name === 'criterionGroup' ? t('criterionHelp') : undefined;
  if (isChoice(name))
    return (
      <SelectField
        label={label}
        options={CHOICES[name].map((id) => ({ id, label: t(`choice.${name}.${id}`) }))}
        description={description}
        value={value ?? null}
        onChange={(id) => onChoose({ [name]: String(id) })}
      />
    );
  const isCode = name === 'operationCommune' || name === 'residenceCommune';
  return (
    <ComboBoxField
      label={label}
      searchKey={`filter-${name}`}
      search={(words, signal) => searchBreakdown(name, words, signal)}
      value={value === undefined ? null : { id: value, label: text ?? String(value) }}
      onChange={(option) => option && onChoose({ [name]: isCode ? String(option.id) : Number(option.id) })}
    />
  );
}
