import type { Row } from './journal-line.js';
import type { JournalChange, JournalItem } from './journal-view.js';
import type { Names } from './names-in.js';

/** What every row has and nobody changes on purpose, or that only places the row among others. The copy has it all. */
const UNTOLD = new Set([
  ...[
    'id',
    'version',
    'updated_at',
    'sort_order',
    'is_demonstration',
    'findings',
    'mapping',
    'base_revision',
  ],
  ...['participant_id', 'employment_contract_id', 'assignment_id', 'eligibility_id', 'clause_id', 'lot_id'],
  ...['public_contract_id', 'contract_party_id', 'parent_party_id', 'timesheet_id', 'file_id', 'read_at'],
]);
/** What a list says of a row that came: how a file was opened. */
const TOLD_OF_A_NEW_ROW = new Set(['via']);

/**
 * The fields of an entry that are worth telling: those that changed, or, for a row that came or went, all of them when the
 * entry is shown whole and none in a list.
 */
export function changesOf(
  action: JournalItem['action'],
  before: Row | null,
  after: Row | null,
  names: Names,
  detail?: 'WHOLE',
): JournalChange[] {
  const isWhole = action === 'UPDATE' || detail !== undefined;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !UNTOLD.has(field) && (isWhole || TOLD_OF_A_NEW_ROW.has(field)))
    .filter((field) => textOf(before?.[field]) !== textOf(after?.[field]))
    .sort()
    .map((field) => ({
      field,
      before: names.nameOf(field, textOf(before?.[field])),
      after: names.nameOf(field, textOf(after?.[field])),
    }));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
