import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import type { ParticipantFile } from './use-participants';

type MonthsCardProps = Pick<ParticipantFile, 'months' | 'isOwn'>;

/** Validated hours month by month, newest first, with their sum. */
export function MonthsCard({ months, isOwn }: MonthsCardProps) {
  const { t } = useTranslation('participants');
  const { formatMonth, formatHoursFigure } = useFormats();
  const sum = months.reduce((total, { hours }) => total + hours, 0);
  return (
    <Card title={t('months.title')} isFlush={months.length > 0} foot={isOwn ? null : t('months.hereOnly')}>
      {months.length === 0 ? (
        <p>{t('months.none')}</p>
      ) : (
        <TableFrame caption={t('months.title')}>
          <thead>
            <tr>
              <th scope="col">{t('months.month')}</th>
              <th scope="col" className="num">
                {t('months.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, hours }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td className="num">{formatHoursFigure(hours, true)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('months.total')}</th>
              <td className="num">{formatHoursFigure(sum, true)}</td>
            </tr>
          </tfoot>
        </TableFrame>
      )}
    </Card>
  );
}
