import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { personOf } from './person-of';
import { RowDiagnosis } from './RowDiagnosis';
import css from './this-month.module.css';
import type { Statement, StatementRow } from './use-this-month';
import type { RowFix } from './use-write-statement';

export type RowLineProps = {
  row: StatementRow;
  statement: Statement;
  isPending: boolean;
  /** Null once the statement is sent. */
  onFix: ((fix: RowFix) => void) | null;
  onEdit: (() => void) | null;
};

/** One row: who, for which lot, what was written, what was read of it and what is said of it. */
export function RowLine(props: RowLineProps) {
  const { row, statement } = props;
  const { t } = useTranslation('this-month');
  const { formatHoursFigure, formatMonth } = useFormats();
  const person = personOf(statement.people, row.employmentContractId);
  const lines = statement.lines.filter(({ id }) => row.parts.some(({ lineId }) => lineId === id));
  const lots = lines.map(({ lotNumber, lotName }) => t('lot', { number: lotNumber, name: lotName }));
  const month = row.periodText || (row.month ? formatMonth(row.month) : '');
  const isRead = row.outcome === 'ACCEPTED' || row.hours > 0;
  return (
    <tr className={row.outcome === 'IGNORED' ? css.aside : undefined} aria-busy={props.isPending}>
      <th scope="row" data-stack="name">
        {row.personText || person || row.cells.find(Boolean) || t('row.nobody', { number: row.rowNumber })}
        <span className={css.where}>
          {month ? `${month} · ` : ''}
          {t('row.number', { number: row.rowNumber })}
        </span>
      </th>
      <td data-label={t('column.clause')}>{lots.join(' + ') || row.clauseText || '—'}</td>
      <td className="num" data-label={t('column.written')}>
        <span className="small">{row.hoursText}</span>
      </td>
      <td className="num" data-stack="figure">
        {isRead && row.outcome !== 'IGNORED' ? <b>{formatHoursFigure(row.hours, true)}</b> : null}
      </td>
      <td data-label={t('column.check')}>
        <RowDiagnosis {...props} lines={lines} />
      </td>
    </tr>
  );
}
