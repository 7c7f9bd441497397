import { stringify } from 'csv-stringify/sync';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { Columns } from '../reading/column-roles.js';
import type { OpenedStatement } from '../reading/opened-statement.js';
import { statementReader } from '../reading/statement-reader.js';

/** What was decided about the columns of a statement when it was read last. */
export interface Mapping {
  readonly columns?: Columns;
  readonly headings?: readonly string[];
  readonly sheets?: readonly string[];
}

/** What a statement was received as: the bytes of its file, or its pasted cells as text. */
export interface AsReceived {
  readonly mapping: Mapping;
  readonly version: number;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
  readonly paste: string | null;
}

/** What a statement of the acting firm was received as, to be read once more: nothing for typed hours or an erased file. */
export async function readAsReceived(scope: Scope, id: number): Promise<AsReceived> {
  const { name, content, mapping, version } = await scope.one<{
    name: string | null;
    content: Buffer | null;
    mapping: Mapping | null;
    version: number;
  }>(sql`
    select f.name, f.content, t.mapping, t.version from timesheet t left join timesheet_file f on f.id = t.file_id
    where t.id = ${id} and t.firm_id = ${scope.actor.firmId}`);
  if (mapping === null) return { mapping: {}, version, file: null, paste: null };
  if (name !== null && content && content.length > 0)
    return { mapping, version, file: { name, content }, paste: null };
  if (name !== null || !mapping.headings) return { mapping, version, file: null, paste: null };
  const rows = await scope.rows<{ cells: string[] | null }>(sql`
    select raw -> 'cells' as cells from timesheet_row
    where timesheet_id = ${id} and firm_id = ${scope.actor.firmId} order by row_number`);
  const cells = [[...mapping.headings], ...rows.map((row) => row.cells ?? [])];
  return { mapping, version, file: null, paste: stringify(cells, { delimiter: '\t' }) };
}

/** Opens it in the reader; null when there is nothing to read. Throws what the reading throws; close what is opened. */
export async function openAsReceived({ file, paste }: AsReceived): Promise<OpenedStatement | null> {
  if (file) return await statementReader.open(file.content, file.name);
  return paste === null ? null : await statementReader.openPaste(paste);
}
