import type { RowData } from '@tanstack/react-table';
import type { Sorting } from '../../lib/use-url-state';
import type { ListTable } from './list-features';
import { SortHeader } from './SortHeader';

type TableHeadProps<Row extends RowData> = {
  table: ListTable<Row>;
  /** Ids of the columns the server sorts by; the others, and all of them without `sorting`, are plain. */
  sorts?: ReadonlySet<string>;
  sorting?: Sorting;
};

/** The headers of a list's columns, from their definitions. */
export function TableHead<Row extends RowData>({ table, sorts, sorting }: TableHeadProps<Row>) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {group.headers.map(({ id, column }) => {
            const { header, meta } = column.columnDef;
            return sorting && sorts?.has(id) ? (
              <SortHeader
                key={id}
                label={String(header)}
                direction={sorting.directionOf(id)}
                onSort={(direction) => sorting.sortBy(id, direction)}
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
  );
}
