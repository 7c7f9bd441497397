import { COLUMN_ROLES, type ColumnRole, type Columns, NO_COLUMN } from '../column-roles.js';
import { columnsByContent } from './columns-by-content.js';
import type { Table } from './find-tables.js';
import { headingWords } from './heading-words.js';
import { kindsToldIn } from './hours/partly-said.js';
import { saysYesOrNo } from './yes-or-no.js';

/** What each column is, but those of hours: as the firm answered, else by its heading, else by its cells. */
export function rolesOf(table: Table, answered: Columns): Columns {
  const byContent = columnsByContent(table);
  const columns: Columns = {};
  for (const role of COLUMN_ROLES) {
    if (role === 'hours') continue;
    const announced = announcedAt(table, role);
    const found = answered[role] ?? (announced >= 0 ? announced : byContent[role]);
    if (found !== undefined && found !== NO_COLUMN) columns[role] = found;
  }
  const kinds = answered.hourKind === undefined && columns.hourKind === undefined ? kindsToldIn(table) : null;
  if (kinds !== null) columns.hourKind = kinds;
  return columns;
}

/** The column a heading announces; of weeks and months, the months, which are of one month each. */
function announcedAt(table: Table, role: ColumnRole): number {
  const found = table.columns.flatMap((column, index) => (column.role === role ? [index] : []));
  const [first = -1] = found;
  if (role === 'clause') return found.find((column) => !saysYesOrNo(table, column)) ?? -1;
  const hasWeekdays = table.columns.some(({ period }) => period?.kind === 'WEEKDAY');
  if (role !== 'period' || hasWeekdays || !/^(?:n )?(?:semaine|sem)\b/.test(wordsAt(table, first)))
    return first;
  return found.find((column) => /^mois\b/.test(wordsAt(table, column))) ?? first;
}

function wordsAt(table: Table, column: number): string {
  return headingWords(table.columns[column]?.heading ?? '');
}
