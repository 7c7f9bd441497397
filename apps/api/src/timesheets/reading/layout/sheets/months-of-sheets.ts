import type { Table } from '../find-tables.js';
import { monthOfFacts, saysWhen } from '../period/title-facts.js';
import type { TableLayout } from '../table-layout.js';

interface ReadTable {
  readonly table: Table;
  readonly layout: TableLayout;
}

/**
 * The tables of a workbook, where a sheet that says no month stands beside sheets that say one: it is of none of them, nor of the
 * month that is asked. Its name is told in place of its month, to be answered.
 */
export function withMonthsOfSheets(tables: readonly ReadTable[]): readonly ReadTable[] {
  const dated = new Set(tables.filter(({ table }) => isDated(table)).map(({ table }) => table.sheet));
  if (dated.size === 0) return tables;
  return tables.map(({ table, layout }) => {
    const isLost = !dated.has(table.sheet) && !isTimed(layout) && !saysWhen(table.facts);
    return {
      layout,
      table: isLost ? { ...table, facts: { ...table.facts, contradiction: table.sheet } } : table,
    };
  });
}

function isDated({ facts }: Table): boolean {
  return monthOfFacts(facts) !== null || facts.monthNumber !== null;
}

/** Rows or columns say when. */
function isTimed({ columns, span, values }: TableLayout): boolean {
  return columns.period !== undefined || span !== null || values.some(({ period }) => period !== null);
}
