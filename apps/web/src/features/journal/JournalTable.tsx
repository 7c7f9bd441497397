import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { listFeatures } from '../../ui/tables/list-features';
import { TableFrame } from '../../ui/tables/TableFrame';
import { TableHead } from '../../ui/tables/TableHead';
import { TableRows } from '../../ui/tables/TableRows';
import { useJournalColumns } from './journal-columns';
import type { JournalItem } from './use-journal';

/** The entries of a page, the last first. */
export function JournalTable({ items }: { items: JournalItem[] }) {
  const { t } = useTranslation('journal');
  const columns = useJournalColumns();
  const table = useTable({
    features: listFeatures,
    columns,
    data: items,
    getRowId: (item) => String(item.id),
  });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <TableHead table={table} />
      <TableRows table={table} />
    </TableFrame>
  );
}
