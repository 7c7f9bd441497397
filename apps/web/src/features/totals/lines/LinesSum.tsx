import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';

const COUNTS = ['persons', 'workContracts', 'firms', 'authorities', 'operations', 'publicContracts'] as const;

/** The figure the lines make, repeated here so that both can be held side by side. */
export function LinesSum({ page: { sum, total } }: { page: components['schemas']['LinesPage'] }) {
  const { t } = useTranslation('lines');
  const { formatHoursFigure, formatCount } = useFormats();
  return (
    <Figures label={t('sum')}>
      <Figure
        label={t('sum')}
        value={formatHoursFigure(sum.hours)}
        isHidden={sum.hours === null}
        unit="h"
        detail={t('sumDetail', { count: total })}
      />
      {COUNTS.map((count) => (
        <Figure
          key={count}
          label={t(`count.${count}`)}
          value={formatCount(sum[count])}
          isHidden={sum[count] === null}
        />
      ))}
    </Figures>
  );
}
