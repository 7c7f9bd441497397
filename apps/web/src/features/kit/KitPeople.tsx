import { useTable } from '@tanstack/react-table';
import { useState } from 'react';
import type { SortDirection } from '../../lib/use-url-state';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Card } from '../../ui/page/Card';
import { listFeatures } from '../../ui/tables/list-features';
import { Pagination } from '../../ui/tables/Pagination';
import { TableFrame } from '../../ui/tables/TableFrame';
import { TableHead } from '../../ui/tables/TableHead';
import { TableRows } from '../../ui/tables/TableRows';
import { peopleColumns } from './people-columns';
import samples from './samples.json';

const SORTS = new Set(['name', 'employer', 'residence', 'month', 'total', 'until']);

/** A list with its filters, its sort and its pages; blocks instead of lines on a phone. */
export function KitPeople() {
  const { people, filters } = samples;
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [direction, setDirection] = useState<SortDirection>('asc');
  const table = useTable({ features: listFeatures, columns: peopleColumns, data: people.rows });
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
          <TableHead
            table={table}
            sorts={SORTS}
            sorting={{
              directionOf: (column) => (column === 'name' ? direction : null),
              sortBy: (_, next) => setDirection(next),
            }}
          />
          <TableRows table={table} />
        </TableFrame>
      </Card>
    </>
  );
}
