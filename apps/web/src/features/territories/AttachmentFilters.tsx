import { useTranslation } from 'react-i18next';
import { useTerritories } from '../../lib/selection/use-territories';
import type { useUrlState } from '../../lib/use-url-state';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';

export type AttachmentsUrl = ReturnType<typeof useUrlState<'recherche' | 'territoire' | 'etat'>>;

/** A commune by its name, a territory, and whether the attachment is verified. */
export function AttachmentFilters({ url }: { url: AttachmentsUrl }) {
  const { t } = useTranslation('territories');
  const { territories, nameOf } = useTerritories();
  const { recherche, territoire, etat } = url.filters;
  const states = [
    { id: 'verifie', label: t('verified') },
    { id: 'attribue', label: t('demonstration') },
  ];
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <FilterPill
        label={t('field.territoryId')}
        value={territoire ? nameOf(territoire) : t('filter.all')}
        isActive={territoire !== ''}
        onClear={() => url.setFilters({ territoire: '' })}
      >
        {(close) => (
          <SelectField
            label={t('field.territoryId')}
            options={territories
              .filter(({ isOutside }) => !isOutside)
              .map(({ code, name }) => ({ id: code, label: name }))}
            value={territoire || null}
            onChange={(code) => {
              url.setFilters({ territoire: String(code ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
      <FilterPill
        label={t('list.state')}
        value={states.find(({ id }) => id === etat)?.label ?? t('filter.all')}
        isActive={etat !== ''}
        onClear={() => url.setFilters({ etat: '' })}
      >
        {(close) => (
          <SelectField
            label={t('list.state')}
            options={states}
            value={etat || null}
            onChange={(id) => {
              url.setFilters({ etat: String(id ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
    </FilterPills>
  );
}
