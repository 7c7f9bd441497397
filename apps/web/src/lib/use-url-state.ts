import { useLocation } from 'react-router';
import { useAddressParams } from './routing/use-address-params';

export type SortDirection = 'asc' | 'desc';

/** How a list is sorted by each of its columns, and the way to sort it by another. */
export type Sorting = Pick<ReturnType<typeof useUrlState>, 'directionOf' | 'sortBy'>;

type ListDefaults<Name extends string> = {
  sort: string;
  filters: Record<Name, string>;
  unwritten?: readonly NoInfer<Name>[];
};

/**
 * The page, the sort and the filters of a list, kept in the address so that a list can be sent, reloaded and gone
 * back to. What has its default value is left out. Changing a filter or the sort goes back to the first page and
 * replaces the history entry; changing the page adds one. Filters that can name a person are `unwritten`: they go with
 * the history entry, never into the address, which histories, logs and messages keep.
 */
export function useUrlState<Name extends string>(defaults: ListDefaults<Name>) {
  const [params, setParams] = useAddressParams();
  const unwritten: Record<string, string> = useLocation().state?.unwritten ?? {};
  const isUnwritten = (name: string) => (defaults.unwritten as readonly string[] | undefined)?.includes(name);
  const page = Math.max(1, Math.floor(Number(params.get('page'))) || 1);
  const sort = params.get('tri') ?? defaults.sort;
  const names = Object.keys(defaults.filters) as Name[];
  const filters = Object.fromEntries(
    names.map((name) => [
      name,
      (isUnwritten(name) ? unwritten[name] : params.get(name)) ?? defaults.filters[name],
    ]),
  ) as Record<Name, string>;

  function change(patch: Record<string, string | null>, isNewEntry: boolean) {
    const kept = { ...unwritten };
    for (const [name, value] of Object.entries(patch)) {
      if (!isUnwritten(name)) continue;
      if (value === null) delete kept[name];
      else kept[name] = value;
    }
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(patch)) {
          if (value === null || isUnwritten(name)) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: !isNewEntry, state: { unwritten: kept } },
    );
  }

  return {
    page,
    /** A column's name, with a minus before it when descending: what the API takes. */
    sort,
    filters,
    /** How the list is sorted by this column now, for `SortHeader`. */
    directionOf(column: string): SortDirection | null {
      if (sort === column) return 'asc';
      return sort === `-${column}` ? 'desc' : null;
    },
    setPage(next: number) {
      change({ page: next > 1 ? String(next) : null }, true);
      window.scrollTo({ top: 0 });
    },
    sortBy(column: string, direction: SortDirection) {
      const next = direction === 'desc' ? `-${column}` : column;
      change({ tri: next === defaults.sort ? null : next, page: null }, false);
    },
    setFilters(patch: Partial<Record<Name, string>>) {
      const changed = (Object.entries(patch) as [Name, string][]).map(([name, value]) => [
        name,
        value === defaults.filters[name] ? null : value,
      ]);
      change({ ...Object.fromEntries(changed), page: null }, false);
    },
    clearFilters: () =>
      change({ ...Object.fromEntries(names.map((name) => [name, null])), page: null }, false),
    isFiltered: names.some((name) => filters[name] !== defaults.filters[name]),
  };
}
