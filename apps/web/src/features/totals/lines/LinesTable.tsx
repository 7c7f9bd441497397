import { useTranslation } from 'react-i18next';
import type { Sorting } from '../../../lib/use-url-state';
import { useLineColumns } from './line-columns';
import { SummedTable } from './SummedTable';
import type { ReportLine } from './use-lines';

type LinesTableProps = {
  lines: ReportLine[];
  /** Of all pages, in hundredths. */
  sum: number | null;
  sorting: Sorting;
};

/** One page of lines, and under it the sum of all pages: the figure. */
export function LinesTable({ lines, sum, sorting }: LinesTableProps) {
  const { t } = useTranslation('lines');
  // Groups have no employer: the column would be empty.
  const columns = useLineColumns(lines.some(({ kind }) => kind === 'ENTRY'));
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
