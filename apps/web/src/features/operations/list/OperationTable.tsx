import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { Sorting } from '../../../lib/use-url-state';
import { listFeatures } from '../../../ui/tables/list-features';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { TableHead } from '../../../ui/tables/TableHead';
import { TableRows } from '../../../ui/tables/TableRows';
import { useRights } from '../use-rights';
import { useOperationColumns } from './operation-columns';
import css from './operation-list.module.css';
import type { OperationItem } from './use-operations';

type OperationTableProps = {
  items: OperationItem[];
  sorting: Sorting;
  isStale: boolean;
};

const SORTS = new Set(['name', 'startedOn', 'committed', 'validated', 'progress']);

/** The list itself: sorted and paged by the server, one block an operation on a phone. */
export function OperationTable({ items, sorting, isStale }: OperationTableProps) {
  const { t } = useTranslation('operations');
  const { isMetropolis } = useRights();
  const columns = useOperationColumns(isMetropolis);
  const table = useTable({ features: listFeatures, columns, data: items });
  return (
    <div className={css.list} aria-busy={isStale}>
      <TableFrame caption={t('list.caption')} stackOnPhone>
        <TableHead table={table} sorts={SORTS} sorting={sorting} />
        <TableRows table={table} />
      </TableFrame>
    </div>
  );
}
