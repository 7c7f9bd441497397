import { type CalibrationInput, isRarelyWorthIt } from '@clausier/domain/calibration/calibrate';
import { sensitivityOf } from '@clausier/domain/calibration/sensitivity';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './calibration.module.css';
import type { Inputs } from './use-calibration';

type SensitivityTableProps = { input: CalibrationInput; onChoose: (patch: Partial<Inputs>) => void };

/** The same contract with other insertion rates and hourly costs; a cell puts its two values in the fields. */
export function SensitivityTable({ input, onChoose }: SensitivityTableProps) {
  const { t } = useTranslation('calibration');
  const { formatEuros, formatPercent, formatHoursFigure } = useFormats();
  const printRate = (rate: number) => formatPercent(rate, 10_000, rate % 100 === 0 ? 0 : 2);
  const rows = sensitivityOf(input);
  return (
    <Card title={t('sensitivity')} isFlush foot={t('sensitivityFoot')}>
      <TableFrame caption={t('sensitivityCaption')} captionPlace="above" hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('insertionRate')}</th>
            {rows[0]!.map(({ hourlyCost }) => (
              <th key={hourlyCost} scope="col" className="num">
                {t('perHour', { cost: formatEuros(hourlyCost) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]!.insertionRate}>
              <th scope="row">{printRate(cells[0]!.insertionRate)}</th>
              {cells.map(({ insertionRate, hourlyCost, hours }) => {
                const isChosen = insertionRate === input.insertionRate && hourlyCost === input.hourlyCost;
                return (
                  <td key={hourlyCost} className={isChosen ? `num ${css.chosen}` : 'num'}>
                    <Button
                      tone="quiet"
                      aria-pressed={isChosen}
                      onPress={() => onChoose({ insertionRate, hourlyCost })}
                    >
                      {isRarelyWorthIt(hours) ? '▲ ' : ''}
                      {formatHoursFigure(hours)}
                    </Button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
