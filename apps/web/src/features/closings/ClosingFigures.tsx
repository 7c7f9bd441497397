import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { Difference } from './Difference';
import type { Closing } from './use-closings';

/** Each figure as it was frozen, as the ledger gives it today, and what changed. */
export function ClosingFigures({ figures }: { figures: Closing['figures'] }) {
  const { t } = useTranslation('closings');
  const { formatHours, formatCount, formatScaled } = useFormats();
  const isHours = (key: string) => key.toLowerCase().includes('hours');
  const isFte = (key: string) => key.startsWith('fte');
  const print = (key: string, value: number | null) => {
    if (value === null) return <HiddenFigure />;
    if (isFte(key)) return formatScaled(value, 2);
    return isHours(key) ? formatHours(value) : formatCount(value);
  };
  return (
    <Card title={t('figures.title')} isFlush>
      <TableFrame caption={t('figures.title')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('figures.indicator')}</th>
            <th scope="col" className="num">
              {t('figures.frozen')}
            </th>
            <th scope="col" className="num">
              {t('figures.today')}
            </th>
            <th scope="col" className="num">
              {t('figures.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, frozen, today }) => (
            <tr key={key}>
              <th scope="row">{t(`figure.${key}`)}</th>
              <td className="num">{print(key, frozen)}</td>
              <td className="num">{print(key, today)}</td>
              <td className="num">
                <Difference
                  frozen={frozen}
                  today={today}
                  isHours={isHours(key)}
                  decimals={isFte(key) ? 2 : 0}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
