import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../lib/format/use-formats';
import { useLotName } from '../../../../lib/lots/use-lot-name';
import { personOf } from '../../person-of';
import type { StatementRow } from '../../use-this-month';
import { RowVerdict } from '../RowVerdict';
import css from '../rows.module.css';
import { useRowsShared } from '../rows-context';
import type { GridColumn, RowField } from './row-fields';

/** What a cell of the grid shows: what is on its way first, then what was read. */
export function RowCellText({ row, column }: { row: StatementRow; column: GridColumn }) {
  const { statement, corrections } = useRowsShared();
  const { t } = useTranslation('this-month');
  const waiting = corrections?.waiting.get(row.id);
  if (column === 'check') return <RowVerdict row={row} />;
  if (column === 'read') return <HoursRead row={row} />;
  const typed = waiting?.[column as RowField];
  if (typed !== undefined) return <span className={css.onItsWay}>{typed}</span>;
  if (column === 'person') {
    const chosen = personOf(statement.people, waiting?.employmentContractId ?? null);
    if (chosen) return <span className={css.onItsWay}>{chosen}</span>;
    return <PersonCell row={row} />;
  }
  if (column === 'clause') return <ClauseCell row={row} />;
  if (column === 'period') return <PeriodCell row={row} />;
  if (column === 'hourKind') {
    // Hours typed on the page carry the code of their kind, not words of the firm.
    const isWritten = row.kindText !== '' && row.kindText !== row.hourKind;
    return isWritten ? row.kindText : row.outcome === 'ACCEPTED' ? t(`kind.${row.hourKind}`) : '';
  }
  return <span className={css.written}>{row.hoursText}</span>;
}

/** The person as written; beside it the one that was understood, when the two are not the same. */
function PersonCell({ row }: { row: StatementRow }) {
  const { t } = useTranslation('this-month');
  const { statement } = useRowsShared();
  const person = personOf(statement.people, row.employmentContractId);
  const written = row.personText || row.firstCell;
  const isSame = !person || person.toLowerCase() === written.toLowerCase();
  return (
    <>
      {row.personText || person || row.firstCell || t('row.nobody', { number: row.rowNumber })}
      {isSame || !row.personText ? null : <span className={css.understood}>{person}</span>}
    </>
  );
}

function ClauseCell({ row }: { row: StatementRow }) {
  const nameOf = useLotName();
  const lots = [
    ...new Set(row.parts.map(({ lotNumber, lotName }) => nameOf({ number: lotNumber, name: lotName }))),
  ];
  return lots.join(' + ') || row.clauseText || <span className="small">—</span>;
}

/** When, in the reader's words when a spreadsheet wrote a day or a month its own way. */
function PeriodCell({ row: { periodText, month } }: { row: StatementRow }) {
  const { formatDay, formatMonth } = useFormats();
  if (/^\d{4}-\d{2}-\d{2}$/.test(periodText)) return formatDay(periodText);
  if (/^\d{4}-\d{2}$/.test(periodText)) return formatMonth(periodText);
  return periodText || (month ? formatMonth(month) : '');
}

function HoursRead({ row }: { row: StatementRow }) {
  const { formatHoursFigure } = useFormats();
  if (row.outcome === 'IGNORED' || (row.outcome === 'REFUSED' && row.hours === 0)) return null;
  const isCounted = row.outcome === 'ACCEPTED' && row.parts.some(({ effect }) => effect !== 'IDENTICAL');
  return (
    <span className={isCounted ? css.counted : css.uncounted}>{formatHoursFigure(row.hours, true)}</span>
  );
}
