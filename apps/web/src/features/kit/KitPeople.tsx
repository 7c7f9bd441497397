import { useTable } from '@tanstack/react-table';
import { useState } from 'react';
import { Card } from '../../ui/Card';
import { cellProps } from '../../ui/cell-props';
import { FilterPill } from '../../ui/FilterPill';
import { FilterPills } from '../../ui/FilterPills';
import { Pagination } from '../../ui/Pagination';
import { SearchField } from '../../ui/SearchField';
import { SelectField } from '../../ui/SelectField';
import { type SortDirection, SortHeader } from '../../ui/SortHeader';
import { TableFrame } from '../../ui/TableFrame';
import { peopleColumns, peopleFeatures } from './people-columns';
import samples from './samples.json';

/** A list with its filters, its sort and its pages; blocks instead of lines on a phone. */
export function KitPeople() {
  const { people, filters } = samples;
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [direction, setDirection] = useState<SortDirection>('asc');
  const table = useTable({ features: peopleFeatures, columns: peopleColumns, data: people.rows });
  return (
    <>
      <FilterPills label={filters.label}>
        <SearchField label={filters.search} value={search} onChange={setSearch} />
        <FilterPill label={filters.period} value={filters.periodValue} isActive onClear={() => setSearch('')}>
          <SelectField
            label={filters.period}
            options={[{ id: '2023', label: filters.periodValue }]}
            defaultValue="2023"
          />
        </FilterPill>
        <FilterPill label={filters.authority} value={filters.all}>
          {filters.all}
        </FilterPill>
      </FilterPills>
      <Card
        title={people.title}
        isFlush
        foot={<Pagination page={page} pageSize={4} total={1204} onPage={setPage} />}
      >
        <TableFrame caption={people.title} stackOnPhone>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header, index) => (
                  <SortHeader
                    key={header.id}
                    label={String(header.column.columnDef.header)}
                    direction={index === 0 ? direction : null}
                    onSort={setDirection}
                    isNumeric={header.column.columnDef.meta?.isNumeric}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <td
                    key={cell.id}
                    {...cellProps(cell.column.columnDef.meta, String(cell.column.columnDef.header))}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </Card>
    </>
  );
}
