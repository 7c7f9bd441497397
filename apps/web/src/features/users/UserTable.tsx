import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { Sorting } from '../../lib/use-url-state';
import { listFeatures } from '../../ui/tables/list-features';
import { TableFrame } from '../../ui/tables/TableFrame';
import { TableHead } from '../../ui/tables/TableHead';
import { TableRows } from '../../ui/tables/TableRows';
import type { UserItem } from './use-users';
import { useUserColumns } from './user-columns';

const SORTS = new Set(['name', 'role']);
type UserTableProps = { items: UserItem[]; sorting: Sorting };

/** The accounts of a page. */
export function UserTable({ items, sorting }: UserTableProps) {
  const { t } = useTranslation('users');
  const columns = useUserColumns();
  const table = useTable({
    features: listFeatures,
    columns,
    data: items,
    getRowId: (user) => String(user.id),
  });
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <TableHead table={table} sorts={SORTS} sorting={sorting} />
      <TableRows table={table} />
    </TableFrame>
  );
}
