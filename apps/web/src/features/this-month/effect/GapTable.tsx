import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Breakdown } from './use-breakdown';

/** Why the total of the file is not what is sent, row by row, down to what no row explains. */
export function GapTable({ gap }: { gap: NonNullable<Breakdown['gap']> }) {
  const { t } = useTranslation('this-month');
  const { formatHours, formatHoursFigure } = useFormats();
  const { fileTotal, sent, unexplained, rows, rowCount } = gap;
  if (fileTotal === sent && rows.length === 0)
    return <p>{t('gap.none', { total: formatHours(fileTotal) })}</p>;
  const rest = rowCount - rows.length;
  return (
    <TableFrame
      caption={t('gap.caption', {
        total: formatHours(fileTotal),
        sent: formatHours(sent),
        gap: formatHours(fileTotal - sent),
      })}
      captionPlace="above"
      stackOnPhone
    >
      <thead>
        <tr>
          <th scope="col">{t('grid.number')}</th>
          <th scope="col">{t('column.person')}</th>
          <th scope="col">{t('gap.reason')}</th>
          <th scope="col" className="num">
            {t('column.written')}
          </th>
          <th scope="col" className="num">
            {t('gap.part')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowId}>
            <td data-stack="hidden">{row.rowNumber}</td>
            <th scope="row" data-stack="name">
              {row.personText || t('row.nobody', { number: row.rowNumber })}
            </th>
            <td data-label={t('gap.reason')}>{t(`gap.why.${row.reason}`)}</td>
            <td className="num" data-label={t('column.written')}>
              {row.hoursInFile}
            </td>
            <td className="num" data-stack="figure">
              {row.gap === null ? t('gap.unreadable') : formatHoursFigure(row.gap, true)}
            </td>
          </tr>
        ))}
        {rest > 0 ? (
          <tr>
            <td colSpan={5}>{t('gap.rest', { count: rest })}</td>
          </tr>
        ) : null}
        {unexplained !== 0 ? (
          <tr>
            <td data-stack="hidden" />
            <th scope="row" data-stack="name">
              {t('gap.unexplained')}
            </th>
            <td data-label={t('gap.reason')}>{t('gap.wrongTotal')}</td>
            <td data-stack="hidden" />
            <td className="num" data-stack="figure">
              {formatHoursFigure(unexplained, true)}
            </td>
          </tr>
        ) : null}
      </tbody>
    </TableFrame>
  );
}
