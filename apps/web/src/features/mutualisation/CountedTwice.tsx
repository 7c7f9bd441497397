import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { crossingsOf } from './crossings';
import { HoursLink } from './HoursLink';
import type { Matrix } from './matrix';
import css from './mutualisation.module.css';

/** Every hour that two houses count, pair by pair: they add up to what is taken off the sum of the houses. */
export function CountedTwice({ matrix, selection }: { matrix: Matrix; selection: Selection }) {
  const { t } = useTranslation('mutualisation');
  const { formatHoursFigure } = useFormats();
  const pairs = crossingsOf(matrix, t('outside')).filter(({ isOutside }) => !isOutside);
  const told = pairs.filter(({ hours }) => hours !== null);
  const { countedTwice } = matrix.reconciliation;
  // What is hidden pair by pair is told all together, when the total is.
  const rest = countedTwice === null ? null : countedTwice - told.reduce((sum, { hours }) => sum + hours!, 0);
  if (pairs.length === 0) return null;
  return (
    <Card title={t('twice.title')} isFlush foot={t('twice.note')}>
      <TableFrame caption={t('twice.title')}>
        <thead>
          <tr>
            <th scope="col">{t('twice.operation')}</th>
            <th scope="col">{t('twice.residence')}</th>
            <th scope="col" className="num">
              {t('twice.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ operation, residence, operationName, residenceName, hours }) => (
            <tr key={`${operation}/${residence}`}>
              <th scope="row">{operationName}</th>
              <td>{residenceName}</td>
              <td className="num">
                <HoursLink
                  hours={hours}
                  to={linesPath({
                    ...selection,
                    operationTerritory: operation,
                    residenceTerritory: residence,
                  })}
                />
              </td>
            </tr>
          ))}
          {told.length < pairs.length ? (
            <tr>
              <th scope="row" colSpan={2}>
                {t('twice.hidden', { count: pairs.length - told.length })}
              </th>
              <td className="num">{rest === null ? <HiddenFigure /> : formatHoursFigure(rest)}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr className={css.grand}>
            <th scope="row" colSpan={2}>
              {t('reconciliation.twice')}
            </th>
            <td className="num">
              {countedTwice === null ? <HiddenFigure /> : formatHoursFigure(countedTwice)}
            </td>
          </tr>
        </tfoot>
      </TableFrame>
    </Card>
  );
}
