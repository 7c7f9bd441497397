import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import type { Sorting } from '../../../lib/use-url-state';
import type { listFeatures } from '../../../ui/tables/list-features';
import { OperationLink, TerritoryCell } from '../lines/LineCells';
import css from '../lines/lines.module.css';
import { SummedTable } from '../lines/SummedTable';
import type { DeclaredLine } from './use-declared-lines';

type DeclaredTableProps = {
  lines: DeclaredLine[];
  /** Of all pages, in hundredths. */
  sum: number;
  sorting: Sorting;
};

const column = createColumnHelper<typeof listFeatures, DeclaredLine>();

/** One page of waiting lines, and under it the sum of all pages: the figure. */
export function DeclaredTable({ lines, sum, sorting }: DeclaredTableProps) {
  const { t } = useTranslation('declared-lines');
  const columns = useDeclaredColumns(lines.some(({ participant }) => participant));
  return (
    <SummedTable
      caption={t('list')}
      columns={columns}
      lines={lines}
      sum={sum}
      sumLabel={t('sumOfAll')}
      sorting={sorting}
    />
  );
}

/** Columns of waiting lines; an authority has its operations month by month, without persons or statements. */
function useDeclaredColumns(hasPersons: boolean) {
  const { t } = useTranslation('declared-lines');
  const { formatShortMonth, formatHoursFigure } = useFormats();
  return useMemo(() => {
    const month = column.accessor('month', {
      header: t('column.month'),
      cell: (cell) => <span className={css.together}>{formatShortMonth(cell.getValue())}</span>,
    });
    const person = column.accessor('participant', {
      header: t('column.person'),
      cell: ({ row: { original } }) => (
        <Link to={`/participants/${original.participantId}`}>{original.participant}</Link>
      ),
      meta: { stack: 'name' },
    });
    const operation = column.accessor('operation', {
      header: t('column.operation'),
      cell: ({ row }) => <OperationLink line={row.original} />,
      ...(hasPersons ? {} : { meta: { stack: 'name' as const } }),
    });
    const territories = column.display({
      id: 'territories',
      header: t('column.territories'),
      cell: ({ row }) => <TerritoryCell line={row.original} />,
    });
    const firm = column.accessor('firm', { header: t('column.firm') });
    const sent = column.accessor('certifiedAt', {
      header: t('column.statement'),
      cell: ({ row }) => <StatementCell line={row.original} />,
    });
    const hours = column.accessor('hours', {
      header: t('column.hours'),
      cell: (cell) => formatHoursFigure(cell.getValue(), true),
      meta: { isNumeric: true, stack: 'figure' },
    });
    const columns = column.columns([month, person, operation, territories, firm, sent, hours]);
    return hasPersons ? columns : columns.filter((one) => one !== person && one !== firm && one !== sent);
  }, [t, hasPersons, formatShortMonth, formatHoursFigure]);
}

/** When the statement was sent; the house that validates it opens it from here. */
function StatementCell({ line: { timesheetId, certifiedAt } }: { line: DeclaredLine }) {
  const { t } = useTranslation('declared-lines');
  const { formatInstantDay } = useFormats();
  const sent = t('sentOn', { date: certifiedAt ? formatInstantDay(certifiedAt) : '—' });
  return timesheetId ? <Link to={`/releves/${timesheetId}`}>{sent}</Link> : sent;
}
