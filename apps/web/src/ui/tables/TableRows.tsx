import type { RowData } from '@tanstack/react-table';
import { cellProps } from './cell-props';
import type { ListTable } from './list-features';

type TableRowsProps<Row extends RowData> = {
  table: ListTable<Row>;
  /** No cell names its row: the lines of a ledger, where one person comes back line after line. */
  withoutRowHeader?: boolean;
};

/** The rows of a list, from its columns' definitions; the cell that names the row is its header. */
export function TableRows<Row extends RowData>({ table, withoutRowHeader }: TableRowsProps<Row>) {
  return (
    <tbody>
      {table.getRowModel().rows.map((row) => (
        <tr key={row.id}>
          {row.getAllCells().map((cell) => {
            const { header, meta } = cell.column.columnDef;
            const Cell = meta?.stack === 'name' && !withoutRowHeader ? 'th' : 'td';
            return (
              <Cell
                key={cell.id}
                scope={Cell === 'th' ? 'row' : undefined}
                {...cellProps(meta, String(header))}
              >
                <table.FlexRender cell={cell} />
              </Cell>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
