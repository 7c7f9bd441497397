import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import type { StatementRow } from '../use-this-month';
import { columnsOf, type GridColumn } from './cells/row-fields';

type Schemas = components['schemas'];
export type RowWindow = Schemas['TimesheetRows'];
export type RowsAsked = Pick<Schemas['RowsAsked'], 'filter' | 'text'>;
export type RowCounts = Schemas['TimesheetRowCounts'];

/** Rows that come with one request. */
const WINDOW = 100;
/** Most rows the server keeps in a filtered list for us once they are settled. */
const MOST_KEPT = 2_000;

export type Rows = {
  asked: RowsAsked;
  total: number;
  counts: RowCounts | undefined;
  isPending: boolean;
  error: unknown;
  rowAt: (index: number) => StatementRow | undefined;
  /** The columns there is something in. */
  columns: readonly GridColumn[];
  /** Tells which rows are in sight: their windows are fetched. */
  show: (from: number, to: number) => void;
  /** Puts changed rows in their place; null when too many moved: everything is read again. */
  take: (changed: readonly StatementRow[] | null, counts: RowCounts) => void;
  refresh: () => void;
};

/**
 * The rows of a statement under a filter, fetched by windows as they come in sight. A row settled under "to settle" stays
 * where it was until the filter is chosen again, so that nothing jumps under the fingers.
 */
export function useRows(id: number, asked: RowsAsked): Rows {
  const queries = useQueryClient();
  const [range, setRange] = useState({ from: 0, to: 0 });
  const kept = useRef(new Set<number>());
  const keptFor = useRef('');
  const listKey = ['rows', id, asked.filter ?? 'all', asked.text ?? ''];
  if (keptFor.current !== listKey.join()) {
    keptFor.current = listKey.join();
    kept.current.clear();
  }
  const offsets = windowsOf(range);
  const windows = useQueries({
    queries: offsets.map((offset) => ({
      queryKey: [...listKey, offset],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        readWindow(id, asked, offset, [...kept.current], signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const known = new Map(offsets.map((offset, at) => [offset, windows[at]?.data]));
  const first = known.get(0);
  const listed = (): [number, StatementRow[]] => {
    const windows = queries.getQueriesData<RowWindow>({ queryKey: listKey }).map(([, window]) => window);
    return [windows.at(0)?.total ?? 0, windows.flatMap((window) => window?.items ?? [])];
  };

  function refresh(): void {
    kept.current.clear();
    void queries.invalidateQueries({ queryKey: ['rows', id] });
  }

  function take(changed: readonly StatementRow[] | null, counts: RowCounts): void {
    if (changed === null || kept.current.size + changed.length > MOST_KEPT) {
      refresh();
      return;
    }
    const here = new Set(listed()[1].map((row) => row.id));
    for (const row of changed) if (here.has(row.id)) kept.current.add(row.id);
    const byId = new Map(changed.map((row) => [row.id, row]));
    queries.setQueriesData<RowWindow>(
      { queryKey: listKey },
      (window) => window && { ...window, items: window.items.map((row) => byId.get(row.id) ?? row) },
    );
    // Other lists, and rows of this one that are not in sight, are read again when they are looked at.
    const isElsewhere = ({ queryKey }: { queryKey: readonly unknown[] }) =>
      queryKey[0] === 'rows' && queryKey[1] === id && queryKey[2] !== listKey[2];
    queries.removeQueries({ predicate: isElsewhere });
    const areAllHere = changed.every((row) => here.has(row.id));
    if (isListMoved(asked, listed(), kept.current, counts, areAllHere))
      void queries.invalidateQueries({ queryKey: listKey });
  }

  return {
    asked,
    total: first?.total ?? 0,
    counts: first?.counts,
    isPending: windows[0]?.isPending ?? true,
    error: windows.find(({ error }) => error)?.error ?? null,
    rowAt: (index) => known.get(Math.floor(index / WINDOW) * WINDOW)?.items[index % WINDOW],
    columns: columnsOf([...known.values()].flatMap((window) => window?.items ?? [])),
    show: (from, to) => setRange((now) => (sameWindows(now, { from, to }) ? now : { from, to })),
    take,
    refresh,
  };
}

/** True when rows that are not in sight came into the list or left it: its windows no longer follow each other. */
function isListMoved(
  { filter = 'all', text }: RowsAsked,
  [total, items]: [number, StatementRow[]],
  kept: ReadonlySet<number>,
  counts: RowCounts,
  areAllHere: boolean,
): boolean {
  if (text) return !areAllHere;
  if (filter === 'all') return false;
  const wanted = filter === 'settle' ? 'REFUSED' : 'IGNORED';
  const settled = items.filter((row) => kept.has(row.id) && row.outcome !== wanted).length;
  return total !== counts[filter] + settled;
}

function readWindow(
  id: number,
  asked: RowsAsked,
  offset: number,
  kept: number[],
  signal: AbortSignal,
): Promise<RowWindow> {
  return ask(
    api.POST('/api/v1/timesheets/{id}/rows/search', {
      params: { path: { id } },
      body: { ...asked, offset, limit: WINDOW, ...(kept.length > 0 ? { kept } : {}) },
      signal,
    }),
  );
}

/** The windows that hold a range of rows, the first one always: it says how many there are. */
function windowsOf({ from, to }: { from: number; to: number }): number[] {
  const offsets = new Set([0]);
  for (let offset = Math.floor(from / WINDOW) * WINDOW; offset <= to; offset += WINDOW) offsets.add(offset);
  return [...offsets];
}

function sameWindows(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return windowsOf(one).join() === windowsOf(other).join();
}
