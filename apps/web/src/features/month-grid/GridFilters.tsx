import { addMonths, type Month } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Sign } from '../../ui/signs/Sign';
import { ClausePill } from './ClausePill';
import { FirmPill } from './FirmPill';
import type { GridUrl } from './grid-url';
import { OperationPill } from './OperationPill';

const SPANS = ['1', '3', '6', '12'];
const KINDS = ['WORKED', 'OVERTIME', 'TRAINING'] as const;

/** Which months, whose hours, of which kind. */
export function GridFilters({ url, to }: { url: GridUrl; to: string }) {
  const { t } = useTranslation('month-grid');
  const { formatMonth } = useFormats();
  const { mois, recherche, nature } = url.filters;
  const shift = (count: number) => url.setFilters({ fin: addMonths(to as Month, count) });
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <Button aria-label={t('filter.earlier')} onPress={() => shift(-1)}>
        <Sign name="previous" />
      </Button>
      <FilterPill
        label={t('filter.until')}
        value={t('filter.span', { month: formatMonth(to), count: Number(mois) })}
      >
        {(close) => (
          <SelectField
            label={t('filter.months')}
            options={SPANS.map((id) => ({ id, label: t('filter.monthCount', { count: Number(id) }) }))}
            value={mois}
            onChange={(id) => {
              url.setFilters({ mois: String(id ?? '6') });
              close();
            }}
          />
        )}
      </FilterPill>
      <Button aria-label={t('filter.later')} onPress={() => shift(1)}>
        <Sign name="next" />
      </Button>
      <OperationPill url={url} />
      <ClausePill url={url} />
      <FirmPill url={url} />
      <FilterPill
        label={t('filter.kind')}
        value={t(`kind.${nature}`)}
        isActive={nature !== 'WORKED'}
        onClear={() => url.setFilters({ nature: 'WORKED' })}
      >
        {(close) => (
          <SelectField
            label={t('filter.kind')}
            options={KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={nature}
            onChange={(id) => {
              url.setFilters({ nature: String(id ?? 'WORKED') });
              close();
            }}
          />
        )}
      </FilterPill>
    </FilterPills>
  );
}
