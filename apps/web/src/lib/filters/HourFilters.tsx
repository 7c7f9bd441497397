import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterPills } from '../../ui/filters/FilterPills';
import { AsOfPill } from '../selection/AsOfPill';
import { PeriodPill } from '../selection/PeriodPill';
import type { Selection } from '../selection/selection';
import { TerritoryPill } from '../selection/TerritoryPill';
import { useSession } from '../session/use-session';
import { BreakdownPills } from './BreakdownPills';

type HourFiltersProps = {
  selection: Selection;
  onChange: (patch: Partial<Selection>) => void;
  /** More pills, at the end of the line. */
  children?: ReactNode;
};

/** What the hours of a screen are about, each choice said in full and kept in the address. */
export function HourFilters({ selection, onChange, children }: HourFiltersProps) {
  const { t } = useTranslation('filters');
  const { user } = useSession();
  return (
    <FilterPills label={t('title')}>
      <PeriodPill selection={selection} onChange={onChange} />
      <TerritoryPill
        label={t('name.operationTerritory')}
        value={selection.operationTerritory}
        onChange={(operationTerritory) => onChange({ operationTerritory })}
      />
      {user.role === 'AUTHORITY' ? null : (
        <TerritoryPill
          label={t('name.residenceTerritory')}
          value={selection.residenceTerritory}
          onChange={(residenceTerritory) => onChange({ residenceTerritory })}
          withOutside
        />
      )}
      <BreakdownPills selection={selection} onChange={onChange} />
      <AsOfPill asOf={selection.asOf} onChange={onChange} />
      {children}
    </FilterPills>
  );
}
