import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Figure } from '../../ui/Figure';
import { Figures } from '../../ui/Figures';
import { Change } from './Change';
import type { Totals } from './use-totals';

const COUNTS = ['persons', 'workContracts', 'firms', 'authorities', 'operations', 'publicContracts'] as const;

/** The distinct counts: they never add up over months or territories, and say so. */
export function DistinctFigures({ totals, selection }: { totals: Totals; selection: Selection }) {
  const { t } = useTranslation('totals');
  const { formatCount } = useFormats();
  const { current, yearBefore } = totals;
  return (
    <Figures label={t('figures.distinct')}>
      {COUNTS.map((count) => (
        <Figure
          key={count}
          label={t(`figure.${count}`)}
          value={formatCount(current[count])}
          isHidden={current[count] === null}
          to={linesPath(selection)}
          detail={<Change now={current[count]} before={yearBefore?.[count] ?? null} from={selection.from} />}
        />
      ))}
    </Figures>
  );
}
