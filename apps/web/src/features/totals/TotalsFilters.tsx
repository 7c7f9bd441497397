import { useTranslation } from 'react-i18next';
import { BreakdownPills } from '../../lib/filters/BreakdownPills';
import { AsOfPill } from '../../lib/selection/AsOfPill';
import { ConventionPill } from '../../lib/selection/ConventionPill';
import { PeriodPill } from '../../lib/selection/PeriodPill';
import type { Selection } from '../../lib/selection/selection';
import { TerritoryPill } from '../../lib/selection/TerritoryPill';
import type { FteChoice } from '../../lib/selection/use-fte-choice';
import { useSession } from '../../lib/session/use-session';
import { FilterPills } from '../../ui/FilterPills';

type TotalsFiltersProps = {
  selection: Selection;
  onChange: (patch: Partial<Selection>) => void;
  choice: FteChoice;
  onChoice: (patch: Partial<FteChoice>) => void;
};

/** What the totals are about, each choice said in full and kept in the address. */
export function TotalsFilters({ selection, onChange, choice, onChoice }: TotalsFiltersProps) {
  const { t } = useTranslation('totals');
  const { user } = useSession();
  return (
    <FilterPills label={t('filters')}>
      <PeriodPill selection={selection} onChange={onChange} />
      <TerritoryPill
        label={t('filter.operation')}
        value={selection.operationTerritory}
        onChange={(operationTerritory) => onChange({ operationTerritory })}
      />
      {user.role === 'AUTHORITY' ? null : (
        <TerritoryPill
          label={t('filter.residence')}
          value={selection.residenceTerritory}
          onChange={(residenceTerritory) => onChange({ residenceTerritory })}
          withOutside
        />
      )}
      <BreakdownPills selection={selection} onChange={onChange} />
      <AsOfPill asOf={selection.asOf} onChange={onChange} />
      <ConventionPill choice={choice} onChange={onChoice} />
    </FilterPills>
  );
}
