import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { linesPath, type Selection } from '../../../lib/selection/selection';
import { HiddenFigure } from '../../../ui/figures/HiddenFigure';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Totals } from '../use-totals';
import { linesOf } from './lines-of';

/** The chart's figures as a table, each opening its lines. */
export function MonthlyTable({ months, selection }: { months: Totals['months']; selection: Selection }) {
  const { t } = useTranslation('totals');
  const { formatMonth, formatHoursFigure } = useFormats();
  const sum = (key: 'hours' | 'homeHours' | 'mutualisedHours') =>
    months.reduce<number | null>((total, { [key]: hours }) => {
      return total === null || hours === null ? null : total + hours;
    }, 0);
  const cell = (hours: number | null, part: Partial<Selection>) => (
    <td className="num">
      {hours === null ? (
        <HiddenFigure />
      ) : hours === 0 ? (
        '0'
      ) : (
        <Link to={linesPath({ ...selection, ...part })}>{formatHoursFigure(hours)}</Link>
      )}
    </td>
  );
  return (
    <TableFrame caption={t('months.title')} hasStickyColumn>
      <thead>
        <tr>
          <th scope="col">{t('months.month')}</th>
          <th scope="col" className="num">
            {t('months.home')}
          </th>
          <th scope="col" className="num">
            {t('months.mutualised')}
          </th>
          <th scope="col" className="num">
            {t('months.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((total) => (
          <tr key={total.month}>
            <th scope="row">{formatMonth(total.month)}</th>
            {cell(total.homeHours, { ...linesOf(total), crossing: 'HOME' })}
            {cell(total.mutualisedHours, { ...linesOf(total), crossing: 'MUTUALISED' })}
            {cell(total.hours, linesOf(total))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('months.total')}</th>
          {cell(sum('homeHours'), { crossing: 'HOME' })}
          {cell(sum('mutualisedHours'), { crossing: 'MUTUALISED' })}
          {cell(sum('hours'), {})}
        </tr>
      </tfoot>
    </TableFrame>
  );
}
