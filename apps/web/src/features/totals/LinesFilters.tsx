import { useTranslation } from 'react-i18next';
import { AsOfPill } from '../../lib/selection/AsOfPill';
import { PeriodPill } from '../../lib/selection/PeriodPill';
import type { Selection } from '../../lib/selection/selection';
import { TerritoryPill } from '../../lib/selection/TerritoryPill';
import { useSession } from '../../lib/session/use-session';
import { FilterPill } from '../../ui/FilterPill';
import { FilterPills } from '../../ui/FilterPills';
import { SelectField } from '../../ui/SelectField';
import { PartyPill } from './PartyPill';

type LinesFiltersProps = { selection: Selection; onChange: (patch: Partial<Selection>) => void };

/** What the lines are about: what the figure was about, and every part of it can be changed. */
export function LinesFilters({ selection, onChange }: LinesFiltersProps) {
  const { t } = useTranslation('lines');
  const { user } = useSession();
  // Only houses read figures by buyer or firm; a filter that came with an address can be taken off.
  const isAsked = (selection.authority ?? selection.firm) !== undefined;
  const hasParties = Boolean(user.territory) || (isAsked && user.role !== 'AUTHORITY');
  const { territory, operationTerritory, residenceTerritory, operation, qpv } = selection;
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
      {hasParties ? (
        <>
          <PartyPill
            kind="authority"
            value={selection.authority}
            onChange={(authority) => onChange({ authority })}
          />
          <PartyPill kind="firm" value={selection.firm} onChange={(firm) => onChange({ firm })} />
        </>
      ) : null}
      {operation ? (
        <FilterPill
          label={t('oneOperation')}
          value={String(operation)}
          isActive
          onClear={() => onChange({ operation: undefined })}
        >
          {t('oneOperationHelp')}
        </FilterPill>
      ) : null}
      {qpv ? (
        <FilterPill
          label={t('qpv')}
          value={t('qpvOnly')}
          isActive
          onClear={() => onChange({ qpv: undefined })}
        >
          {t('qpvHelp')}
        </FilterPill>
      ) : null}
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
