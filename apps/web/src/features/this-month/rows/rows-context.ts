import { createContext, useContext } from 'react';
import type { Statement } from '../use-this-month';
import type { Corrections } from './changes/use-corrections';

/** What the cells of the grid share. */
export type RowsShared = {
  statement: Statement;
  /** Null once the statement is sent: rows are only shown. */
  corrections: Corrections | null;
  /** Opens a field of a row. */
  edit: (rowId: number, field: 'person' | 'hours' | 'period' | 'clause' | 'hourKind') => void;
};

export const RowsContext = createContext<RowsShared | null>(null);

/** What the cells of the grid share. */
export function useRowsShared(): RowsShared {
  const shared = useContext(RowsContext);
  if (!shared) throw new Error('a cell of the rows outside their grid');
  return shared;
}
