import { useTranslation } from 'react-i18next';
import { searchAuthorities, searchFirms } from '../../lib/reference/search-parties';
import { useTerritories } from '../../lib/selection/use-territories';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { SelectField } from '../../ui/choices/SelectField';
import { scopeFieldOf } from './scope-field';
import type { Role } from './use-users';

type ScopeFieldProps = { role: Role; value: Option | null; onChange: (value: Option | null) => void };

/** What the role acts for: a territory, a firm, an authority, or nothing to choose. */
export function ScopeField({ role, value, onChange }: ScopeFieldProps) {
  const { t } = useTranslation('users');
  const { territories } = useTerritories();
  const field = scopeFieldOf[role];
  if (field === null) return null;
  if (field === 'territoryId') {
    const options = territories
      .filter(({ isOutside }) => !isOutside)
      .map(({ id, name, houseName }) => ({ id, label: name, description: houseName }));
    return (
      <SelectField
        label={t('field.territoryId')}
        name={field}
        isRequired
        options={options}
        value={value?.id ?? null}
        onChange={(id) => onChange(options.find((option) => option.id === id) ?? null)}
      />
    );
  }
  return (
    <ComboBoxField
      key={field}
      label={t(`field.${field}`)}
      name={field}
      isRequired
      searchKey={field === 'firmId' ? 'firms' : 'authorities'}
      search={field === 'firmId' ? searchFirms : searchAuthorities}
      value={value}
      onChange={onChange}
    />
  );
}
