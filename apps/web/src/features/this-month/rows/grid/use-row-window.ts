import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { listFeatures } from '../../../../ui/tables/list-features';
import type { StatementRow } from '../../use-this-month';
import { rowColumns } from '../cells/row-columns';
import type { Rows } from '../use-rows';

export const ROW_HEIGHT = 45;

/** The rows in sight, those that are fetched for them, and the room above and below. */
export function useRowWindow(rows: Rows, frame: RefObject<HTMLElement | null>) {
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 900, height: 640 },
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const { show } = rows;
  // Asked again at each drawing: it only tells the windows when they change.
  useEffect(() => show(from, to));
  const drawn = items.map(({ index }) => ({ index, row: rows.rowAt(index) }));
  const table = useTable({
    features: listFeatures,
    columns: rowColumns,
    data: drawn.flatMap(({ row }) => (row ? [row] : [])),
    getRowId: (row: StatementRow) => String(row.id),
  });
  return {
    virtual,
    table,
    drawn,
    models: new Map(table.getRowModel().rows.map((row) => [row.original.id, row])),
    above: items[0]?.start ?? 0,
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
