import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { cellProps } from '../../ui/cell-props';
import { TableFrame } from '../../ui/TableFrame';
import { journalFeatures, useJournalColumns } from './journal-columns';
import type { JournalItem } from './use-journal';

/** The entries of a page, the last first. */
export function JournalTable({ items }: { items: JournalItem[] }) {
  const { t } = useTranslation('journal');
  const columns = useJournalColumns();
  const table = useTable({
    features: journalFeatures,
    columns,
    data: items,
    getRowId: (item) => String(item.id),
  });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map(({ id, column }) => (
              <th key={id} scope="col" className={column.columnDef.meta?.isNumeric ? 'num' : undefined}>
                {String(column.columnDef.header)}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => {
              const { header, meta } = cell.column.columnDef;
              const Cell = meta?.stack === 'name' ? 'th' : 'td';
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
    </TableFrame>
  );
}
