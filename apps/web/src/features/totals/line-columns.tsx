import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ColumnMeta } from '../../ui/cell-props';
import { HoursCell, KindCell, MonthCell, OperationCell, PersonCell, TerritoryCell } from './LineCells';
import type { ReportLine } from './use-lines';

type LineColumnMeta = ColumnMeta & { sort?: 'month' | 'hours' | 'operation' };

export const lineFeatures = tableFeatures({ columnMeta: {} as LineColumnMeta });

const column = createColumnHelper<typeof lineFeatures, ReportLine>();

/** Headers are keys of the `lines` catalogue. */
export const lineColumns = column.columns([
  column.display({
    id: 'month',
    header: 'month',
    cell: ({ row }) => <MonthCell line={row.original} />,
    meta: { sort: 'month' },
  }),
  column.display({
    id: 'person',
    header: 'person',
    cell: ({ row }) => <PersonCell line={row.original} />,
    meta: { stack: 'name' },
  }),
  column.display({
    id: 'operation',
    header: 'operation',
    cell: ({ row }) => <OperationCell line={row.original} />,
    meta: { sort: 'operation' },
  }),
  column.display({
    id: 'territories',
    header: 'territories',
    cell: ({ row }) => <TerritoryCell line={row.original} />,
  }),
  column.accessor('firm', { header: 'firm', cell: (cell) => cell.getValue() ?? '—' }),
  column.display({ id: 'kind', header: 'kind', cell: ({ row }) => <KindCell line={row.original} /> }),
  column.display({
    id: 'hours',
    header: 'hoursColumn',
    cell: ({ row }) => <HoursCell line={row.original} />,
    meta: { isNumeric: true, stack: 'figure', sort: 'hours' },
  }),
]);

/** Groups have no employer: the column would be empty. */
export const groupColumns = lineColumns.filter(({ header }) => header !== 'firm');
