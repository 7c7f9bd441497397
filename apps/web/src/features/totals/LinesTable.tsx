import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import type { SortDirection } from '../../lib/use-url-state';
import { cellProps } from '../../ui/cell-props';
import { SortHeader } from '../../ui/SortHeader';
import { TableFrame } from '../../ui/TableFrame';
import { groupColumns, lineColumns, lineFeatures } from './line-columns';
import type { ReportLine } from './use-lines';

type LinesTableProps = {
  lines: ReportLine[];
  /** Of all pages, in hundredths. */
  sum: number | null;
  directionOf: (column: string) => SortDirection | null;
  onSort: (column: string, direction: SortDirection) => void;
};

/** One page of lines, and under it the sum of all pages: the figure. */
export function LinesTable({ lines, sum, directionOf, onSort }: LinesTableProps) {
  const { t } = useTranslation('lines');
  const { formatHoursFigure } = useFormats();
  const columns = lines.some(({ kind }) => kind === 'ENTRY') ? lineColumns : groupColumns;
  const table = useTable({ features: lineFeatures, columns, data: lines });
  const label = (header: unknown) => t(`column.${String(header)}`);
  return (
    <TableFrame caption={t('list')} stackOnPhone>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map(({ id, column: { columnDef } }) => {
              const { sort, isNumeric } = columnDef.meta ?? {};
              return sort ? (
                <SortHeader
                  key={id}
                  label={label(columnDef.header)}
                  direction={directionOf(sort)}
                  onSort={(direction) => onSort(sort, direction)}
                  isNumeric={isNumeric}
                />
              ) : (
                <th key={id} scope="col">
                  {label(columnDef.header)}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => (
              <td
                key={cell.id}
                {...cellProps(cell.column.columnDef.meta, label(cell.column.columnDef.header))}
              >
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={columns.length - 1} data-stack="name">
            {t('sumOfAll')}
          </th>
          <td className="num" data-stack="figure">
            {formatHoursFigure(sum, true)}
          </td>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
