import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { listFeatures } from '../../../ui/tables/list-features';
import { HoursCell, KindCell, MonthCell, OperationCell, PersonCell, TerritoryCell } from './LineCells';
import type { ReportLine } from './use-lines';

const column = createColumnHelper<typeof listFeatures, ReportLine>();

/** Columns of the lines behind a figure; `month`, `operation` and `hours` are sorts the API takes. */
export function useLineColumns(hasFirm: boolean) {
  const { t } = useTranslation('lines');
  return useMemo(() => {
    const columns = column.columns([
      column.display({
        id: 'month',
        header: t('column.month'),
        cell: ({ row }) => <MonthCell line={row.original} />,
      }),
      column.display({
        id: 'person',
        header: t('column.person'),
        cell: ({ row }) => <PersonCell line={row.original} />,
        meta: { stack: 'name' },
      }),
      column.display({
        id: 'operation',
        header: t('column.operation'),
        cell: ({ row }) => <OperationCell line={row.original} />,
      }),
      column.display({
        id: 'territories',
        header: t('column.territories'),
        cell: ({ row }) => <TerritoryCell line={row.original} />,
      }),
      column.accessor('firm', { header: t('column.firm'), cell: (cell) => cell.getValue() ?? '—' }),
      column.display({
        id: 'kind',
        header: t('column.kind'),
        cell: ({ row }) => <KindCell line={row.original} />,
      }),
      column.display({
        id: 'hours',
        header: t('column.hoursColumn'),
        cell: ({ row }) => <HoursCell line={row.original} />,
        meta: { isNumeric: true, stack: 'figure' },
      }),
    ]);
    return hasFirm ? columns : columns.filter(({ header }) => header !== t('column.firm'));
  }, [t, hasFirm]);
}
