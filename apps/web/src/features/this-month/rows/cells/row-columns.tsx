import { createColumnHelper } from '@tanstack/react-table';
import type { listFeatures } from '../../../../ui/tables/list-features';
import type { StatementRow } from '../../use-this-month';
import { RowCellText } from './RowCellText';
import { GRID_COLUMNS } from './row-fields';

const column = createColumnHelper<typeof listFeatures, StatementRow>();

/** The columns of the rows; their headers are keys of the catalogue, since the words change with the language. */
export const rowColumns = column.columns(
  GRID_COLUMNS.map((id) =>
    column.display({
      id,
      header: id,
      cell: ({ row }) => <RowCellText row={row.original} column={id} />,
      meta: { isNumeric: id === 'hours' || id === 'read' },
    }),
  ),
);
