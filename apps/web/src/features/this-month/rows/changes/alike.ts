import { api, ask } from '../../../../lib/api/client';
import type { StatementRow } from '../../use-this-month';
import { type RowChange, type RowField, writtenIn } from '../cells/row-fields';

/** Other rows that say the same thing, to which the correction just made may be applied too. */
export type Alike = {
  written: string;
  count: number;
  field: RowField;
  /** One of them: what it says names the others. */
  exampleId: number;
  change: RowChange;
};

/** The rows that say in a field what this one says; null when it is alone, or for hours, which are each row's own. */
export async function alikeOf(
  statementId: number,
  row: StatementRow,
  field: RowField,
  change: RowChange,
): Promise<Alike | null> {
  const written = writtenIn(row, field);
  if (field === 'hours' || written === '') return null;
  const { total, items } = await ask(
    api.POST('/api/v1/timesheets/{id}/rows/search', {
      params: { path: { id: statementId } },
      body: { filter: 'settle', sameAs: { rowId: row.id, field }, offset: 0, limit: 2 },
    }),
  );
  const example = items.find(({ id }) => id !== row.id);
  const others = row.outcome === 'REFUSED' ? total - 1 : total;
  return example && others > 0 ? { written, count: others, field, exampleId: example.id, change } : null;
}
