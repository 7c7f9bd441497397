import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { useUrlState } from '../../lib/use-url-state';
import { cellProps } from '../../ui/cell-props';
import { SortHeader } from '../../ui/SortHeader';
import { TableFrame } from '../../ui/TableFrame';
import type { UserItem } from './use-users';
import { userFeatures, useUserColumns } from './user-columns';

const SORTS = new Set(['name', 'role']);
type UserTableProps = { items: UserItem[]; url: ReturnType<typeof useUrlState<'recherche' | 'role'>> };

/** The accounts of a page. */
export function UserTable({ items, url }: UserTableProps) {
  const { t } = useTranslation('users');
  const columns = useUserColumns();
  const table = useTable({
    features: userFeatures,
    columns,
    data: items,
    getRowId: (user) => String(user.id),
  });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map(({ id, column }) => {
              const { header, meta } = column.columnDef;
              return SORTS.has(id) ? (
                <SortHeader
                  key={id}
                  label={String(header)}
                  direction={url.directionOf(id)}
                  onSort={(direction) => url.sortBy(id, direction)}
                />
              ) : (
                <th key={id} scope="col" className={meta?.isNumeric ? 'num' : undefined}>
                  {String(header)}
                </th>
              );
            })}
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
