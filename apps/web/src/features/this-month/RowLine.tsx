import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { personOf } from './person-of';
import { RowDiagnosis, type RowLineProps } from './RowDiagnosis';
import css from './this-month.module.css';
import type { StatementRow } from './use-this-month';

/** One row: who, for which lot, what was written, what was read of it and what is said of it. */
export function RowLine(props: RowLineProps) {
  const { row, statement } = props;
  const { t } = useTranslation('this-month');
  const { formatHoursFigure, formatMonth, formatDay } = useFormats();
  const person = personOf(statement.people, row.employmentContractId);
  const lines = statement.lines.filter(({ id }) => row.parts.some(({ lineId }) => lineId === id));
  const lots = lines.map(({ lotNumber, lotName }) => t('lot', { number: lotNumber, name: lotName }));
  const when = periodOf(row);
  const isRead = row.outcome === 'ACCEPTED' || row.hours > 0;
  return (
    <tr className={row.outcome === 'IGNORED' ? css.aside : undefined} aria-busy={props.isPending}>
      <th scope="row" data-stack="name">
        {row.personText || person || row.cells.find(Boolean) || t('row.nobody', { number: row.rowNumber })}
        <span className={css.where}>
          {when ? `${when} · ` : ''}
          {t('row.number', { number: row.rowNumber })}
        </span>
      </th>
      <td
        data-label={t('column.clause')}
        data-stack={lots.length > 0 || row.clauseText ? undefined : 'hidden'}
      >
        {lots.join(' + ') || row.clauseText || '—'}
      </td>
      <td className="num" data-label={t('column.written')} data-stack={row.hoursText ? undefined : 'hidden'}>
        <span className="small">{row.hoursText}</span>
      </td>
      <td className="num" data-stack="figure">
        {isRead && row.outcome !== 'IGNORED' ? (
          <span className={row.outcome === 'ACCEPTED' ? css.counted : css.uncounted}>
            {formatHoursFigure(row.hours, true)}
          </span>
        ) : null}
      </td>
      <td data-label={t('column.check')}>
        <RowDiagnosis {...props} lines={lines} />
      </td>
    </tr>
  );

  /** What was written, in the reader's words when it was a spreadsheet's day or month. */
  function periodOf({ periodText, month }: StatementRow): string {
    if (/^\d{4}-\d{2}-\d{2}$/.test(periodText)) return formatDay(periodText);
    if (/^\d{4}-\d{2}$/.test(periodText)) return formatMonth(periodText);
    return periodText || (month ? formatMonth(month) : '');
  }
}
