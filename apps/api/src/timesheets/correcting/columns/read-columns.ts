import type { ColumnRole } from '../../reading/column-roles.js';
import type { OpenedStatement } from '../../reading/opened-statement.js';
import type { AsReceived } from '../statement-as-received.js';
import type { TimesheetColumns } from './columns.view.js';

/** The sheets and columns of a statement as they were read, to be confirmed or changed. */
export async function readColumnsOf(
  { mapping, version }: AsReceived,
  opened: OpenedStatement | null,
): Promise<TimesheetColumns> {
  if (opened === null) return { version, sheets: [], columns: [] };
  const { tables } = opened.overview;
  const read = tables.filter(({ sheet }) => mapping.sheets?.includes(sheet) ?? true);
  const first = read[0] ?? tables[0]!;
  const plan = await opened.plan(mapping.columns, undefined, mapping.sheets);
  const roles = new Map(
    (Object.entries(plan.columns) as [ColumnRole, number][]).map(([role, at]) => [at, role]),
  );
  const isSideBySide = plan.columns.hours === undefined;
  return {
    version,
    sheets: tables.map((table) => ({
      name: table.sheet,
      rowCount: table.rowCount,
      isRead: read.includes(table),
    })),
    columns: first.columns.map((found) => ({
      ...found,
      samples: [...found.samples],
      role: roles.get(found.column) ?? (isSideBySide && found.role === 'hours' ? 'hours' : null),
      confidence:
        mapping.columns && found.role !== (roles.get(found.column) ?? null) ? 'CERTAIN' : found.confidence,
    })),
  };
}
