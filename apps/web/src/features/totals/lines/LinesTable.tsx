import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import type { Sorting } from '../../../lib/use-url-state';
import { listFeatures } from '../../../ui/list-features';
import { TableFrame } from '../../../ui/TableFrame';
import { TableHead } from '../../../ui/TableHead';
import { TableRows } from '../../../ui/TableRows';
import { useLineColumns } from './line-columns';
import type { ReportLine } from './use-lines';

type LinesTableProps = {
  lines: ReportLine[];
  /** Of all pages, in hundredths. */
  sum: number | null;
  sorting: Sorting;
};

const SORTS = new Set(['month', 'operation', 'hours']);

/** One page of lines, and under it the sum of all pages: the figure. */
export function LinesTable({ lines, sum, sorting }: LinesTableProps) {
  const { t } = useTranslation('lines');
  const { formatHoursFigure } = useFormats();
  // Groups have no employer: the column would be empty.
  const columns = useLineColumns(lines.some(({ kind }) => kind === 'ENTRY'));
  const table = useTable({ features: listFeatures, columns, data: lines });
  return (
    <TableFrame caption={t('list')} stackOnPhone>
      <TableHead table={table} sorts={SORTS} sorting={sorting} />
      <TableRows table={table} withoutRowHeader />
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
