import { type ReactTable, type RowData, tableFeatures } from '@tanstack/react-table';
import type { ColumnMeta } from './cell-props';

/** What the tables of the lists ask of the library: sorting and paging are the server's. */
export const listFeatures = tableFeatures({ columnMeta: {} as ColumnMeta });

/** What `useTable({ features: listFeatures, ... })` gives. */
export type ListTable<Row extends RowData> = ReactTable<typeof listFeatures, Row>;
