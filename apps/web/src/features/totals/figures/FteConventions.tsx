import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { fteText } from '../../../lib/selection/format-fte';
import type { FteChoice } from '../../../lib/selection/use-fte-choice';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Totals } from '../use-totals';
import css from './compared.module.css';

type FteConventionsProps = {
  totals: Totals;
  choice: FteChoice;
  onChoice: (patch: Partial<FteChoice>) => void;
};

/** The same hours under every convention, each named with its source; pressing one shows its effect at once. */
export function FteConventions({ totals, choice, onChoice }: FteConventionsProps) {
  const { t } = useTranslation('totals');
  const { formatHours, language } = useFormats();
  const conventions = totals.ftes.filter(({ mode }) => mode === 'YEAR');
  const months = totals.ftes[0]?.months ?? 12;
  return (
    <Card title={t('conventions.title')} isFlush foot={t('conventions.note')}>
      <TableFrame caption={t('conventions.title')}>
        <thead>
          <tr>
            <th scope="col">{t('conventions.name')}</th>
            <th scope="col" className="num">
              {t('conventions.YEAR')}
            </th>
            <th scope="col" className="num">
              {t('conventions.CONTINUOUS', { count: months })}
            </th>
          </tr>
        </thead>
        <tbody>
          {conventions.map((fte) => {
            const { code, hoursPerYear, source } = fte.convention;
            const isChosen = code === choice.convention;
            const other = totals.ftes.find((one) => one.convention.code === code && one.mode !== 'YEAR');
            return (
              <tr key={code} className={isChosen ? css.current : undefined}>
                <th scope="row">
                  <Button
                    tone="quiet"
                    className={css.choice}
                    aria-pressed={isChosen}
                    onPress={() => onChoice({ convention: code as FteChoice['convention'] })}
                  >
                    {t(`conventionName.${code}`, { hours: formatHours(hoursPerYear) })}
                  </Button>
                  <p className={css.definition}>{source}</p>
                </th>
                <td className="num">{fteText(fte, language)}</td>
                <td className="num">{other ? fteText(other, language) : null}</td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
    </Card>
  );
}
