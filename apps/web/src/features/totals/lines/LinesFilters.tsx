import { useTranslation } from 'react-i18next';
import { BreakdownPills } from '../../../lib/filters/BreakdownPills';
import { AsOfPill } from '../../../lib/selection/AsOfPill';
import { PeriodPill } from '../../../lib/selection/PeriodPill';
import type { Selection } from '../../../lib/selection/selection';
import { TerritoryPill } from '../../../lib/selection/TerritoryPill';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { FilterPill } from '../../../ui/filters/FilterPill';
import { FilterPills } from '../../../ui/filters/FilterPills';

type LinesFiltersProps = { selection: Selection; onChange: (patch: Partial<Selection>) => void };

/** What the lines are about: what the figure was about, and every part of it can be changed. */
export function LinesFilters({ selection, onChange }: LinesFiltersProps) {
  const { t } = useTranslation('lines');
  const { user } = useSession();
  const { territory, operationTerritory, residenceTerritory } = selection;
  return (
    <FilterPills label={t('filters')}>
      <PeriodPill selection={selection} onChange={onChange} />
      {territory ? (
        <TerritoryPill
          label={t('managed')}
          value={territory}
          onChange={(code) => onChange({ territory: code })}
        />
      ) : null}
      <TerritoryPill
        label={t('operation')}
        value={operationTerritory}
        onChange={(code) => onChange({ operationTerritory: code })}
      />
      {user.role === 'AUTHORITY' ? null : (
        <>
          <TerritoryPill
            label={t('residence')}
            value={residenceTerritory}
            onChange={(code) => onChange({ residenceTerritory: code })}
            withOutside
          />
          <CrossingPill crossing={selection.crossing} onChange={onChange} />
        </>
      )}
      <BreakdownPills selection={selection} onChange={onChange} />
      <AsOfPill asOf={selection.asOf} onChange={onChange} />
    </FilterPills>
  );
}

function CrossingPill({
  crossing,
  onChange,
}: Pick<Selection, 'crossing'> & Pick<LinesFiltersProps, 'onChange'>) {
  const { t } = useTranslation('lines');
  const options = (['HOME', 'MUTUALISED'] as const).map((id) => ({ id, label: t(`crossing.${id}`) }));
  return (
    <FilterPill
      label={t('hours')}
      value={t(crossing ? `crossing.${crossing}` : 'crossing.ALL')}
      isActive={crossing !== undefined}
      onClear={() => onChange({ crossing: undefined })}
    >
      {(close) => (
        <SelectField
          label={t('hours')}
          options={options}
          value={crossing ?? null}
          onChange={(id) => {
            onChange({ crossing: id as NonNullable<Selection['crossing']> });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
