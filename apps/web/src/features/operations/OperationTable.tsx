import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { useUrlState } from '../../lib/use-url-state';
import { cellProps } from '../../ui/cell-props';
import { SortHeader } from '../../ui/SortHeader';
import { TableFrame } from '../../ui/TableFrame';
import { operationFeatures, useOperationColumns } from './operation-columns';
import css from './operation-list.module.css';
import type { OperationItem } from './use-operations';
import { useRights } from './use-rights';

type OperationTableProps = {
  items: OperationItem[];
  url: Pick<ReturnType<typeof useUrlState>, 'directionOf' | 'sortBy'>;
  isStale: boolean;
};

const SORTS = new Set(['name', 'startedOn', 'committed', 'validated', 'progress']);

/** The list itself: sorted and paged by the server, one block an operation on a phone. */
export function OperationTable({ items, url, isStale }: OperationTableProps) {
  const { t } = useTranslation('operations');
  const { isMetropolis } = useRights();
  const columns = useOperationColumns(isMetropolis);
  const table = useTable({ features: operationFeatures, columns, data: items });
  return (
    <div className={css.list} aria-busy={isStale}>
      <TableFrame caption={t('list.caption')} stackOnPhone>
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
                    isNumeric={meta?.isNumeric}
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
    </div>
  );
}
