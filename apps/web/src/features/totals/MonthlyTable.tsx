import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { TableFrame } from '../../ui/TableFrame';
import type { Totals } from './use-totals';

/** The chart's figures as a table, each opening its lines. */
export function MonthlyTable({ months, selection }: { months: Totals['months']; selection: Selection }) {
  const { t } = useTranslation('totals');
  const { formatMonth, formatHoursFigure } = useFormats();
  const sum = (key: 'homeHours' | 'mutualisedHours') =>
    months.reduce((total, month) => total + month[key], 0);
  const [home, mutualised] = [sum('homeHours'), sum('mutualisedHours')];
  const cell = (hours: number, part: Partial<Selection>) => (
    <td className="num">
      {hours === 0 ? '0' : <Link to={linesPath({ ...selection, ...part })}>{formatHoursFigure(hours)}</Link>}
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
        {months.map(({ month, homeHours, mutualisedHours }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month)}</th>
            {cell(homeHours, { from: month, to: month, crossing: 'HOME' })}
            {cell(mutualisedHours, { from: month, to: month, crossing: 'MUTUALISED' })}
            {cell(homeHours + mutualisedHours, { from: month, to: month })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('months.total')}</th>
          {cell(home, { crossing: 'HOME' })}
          {cell(mutualised, { crossing: 'MUTUALISED' })}
          {cell(home + mutualised, {})}
        </tr>
      </tfoot>
    </TableFrame>
  );
}
