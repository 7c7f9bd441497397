import { type ColumnDef, useTable } from '@tanstack/react-table';
import { useFormats } from '../../../lib/format/use-formats';
import type { Sorting } from '../../../lib/use-url-state';
import { listFeatures } from '../../../ui/tables/list-features';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { TableHead } from '../../../ui/tables/TableHead';
import { TableRows } from '../../../ui/tables/TableRows';

type SummedTableProps<Line extends object> = {
  caption: string;
  // biome-ignore lint/suspicious/noExplicitAny: each column has a value of its own.
  columns: ColumnDef<typeof listFeatures, Line, any>[];
  lines: Line[];
  /** Of all pages, in hundredths. */
  sum: number | null;
  sumLabel: string;
  sorting: Sorting;
};

const SORTS = new Set(['month', 'operation', 'hours']);

/** One page of lines, and under it the sum of all pages: the figure they were opened from. */
export function SummedTable<Line extends object>(props: SummedTableProps<Line>) {
  const { caption, columns, lines, sum, sumLabel, sorting } = props;
  const { formatHoursFigure } = useFormats();
  const table = useTable({ features: listFeatures, columns, data: lines });
  return (
    <TableFrame caption={caption} stackOnPhone>
      <TableHead table={table} sorts={SORTS} sorting={sorting} />
      <TableRows table={table} withoutRowHeader />
      <tfoot>
        <tr>
          <th scope="row" colSpan={columns.length - 1} data-stack="name">
            {sumLabel}
          </th>
          <td className="num" data-stack="figure">
            {formatHoursFigure(sum, true)}
          </td>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
