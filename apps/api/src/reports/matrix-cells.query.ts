import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import type { MutualisationCell } from '@clausier/domain/mutualisation/matrix';
import sql, { type Sql } from 'sql-template-tag';
import { allOf } from '../platform/paging.js';
import type { Reader } from './measure.query.js';
import { FEWEST_PERSONS } from './reach.js';
import { boundsOf, conditionsOf, monthsOf, type Selection } from './selection.js';

export const MATRIX_SOURCES = ['YEAR_SUMMARY', 'MONTH_SUMMARY', 'LEDGER'] as const;
export type MatrixSource = (typeof MATRIX_SOURCES)[number];

/** A person's hours of one month can never pass this: the database refuses them (hundredths). */
const MOST_HOURS_A_MONTH = 74_400;

/** The quickest of the tables that know the answer: sums by year, sums by month, and the ledger itself for a past state. */
export function sourceOf({ from, to, asOf, cutOffAt }: Selection): MatrixSource {
  if (asOf !== undefined || cutOffAt !== undefined) return 'LEDGER';
  return from.endsWith('-01') && to.endsWith('-12') ? 'YEAR_SUMMARY' : 'MONTH_SUMMARY';
}

/** Hours by territory of operation and of residence over a period, outside as null. One statement. */
export async function readCells(reader: Reader, selection: Selection): Promise<MutualisationCell[]> {
  const cells = await reader.rows<{ operation: string; residence: string | null; hours: number }>(sql`
    select o.code as operation, case when not r.is_outside then r.code end as residence, x.hours
    from (select operation_territory_id, residence_territory_id, sum(hours) as hours
      from ${fromSource(selection)} group by 1, 2 having sum(hours) <> 0) x
    join territory o on o.id = x.operation_territory_id
    join territory r on r.id = x.residence_territory_id`);
  return cells.map(({ operation, residence, hours }) => ({
    operationTerritory: operation,
    residenceTerritory: residence,
    hours: hoursFromHundredths(hours),
  }));
}

function fromSource(selection: Selection): Sql {
  const { first, last } = boundsOf(selection);
  switch (sourceOf(selection)) {
    case 'YEAR_SUMMARY':
      return sql`hour_summary_year where year between ${Number(first.slice(0, 4))} and ${Number(last.slice(0, 4))}`;
    case 'MONTH_SUMMARY':
      return sql`hour_summary_month where month between ${first}::date and ${last}::date`;
    case 'LEDGER':
      return sql`hour_entry e where ${allOf(conditionsOf(selection))}`;
  }
}

/** The cells about fewer than five persons, as `operation>residence`. */
export async function readSmallCells(
  reader: Reader,
  selection: Selection,
  cells: readonly MutualisationCell[],
): Promise<Set<string>> {
  const small =
    sourceOf(selection) === 'YEAR_SUMMARY'
      ? await readSmallCellsOfYears(reader, selection)
      : await countPersons(reader, selection, cells);
  return new Set(small.map(({ operation, residence }) => cellKey(operation, residence)));
}

interface Pair {
  operation: string;
  residence: string | null;
}

/** Of whole years, the summary knows the persons of each cell; only those with few in every year are counted over the years. */
function readSmallCellsOfYears(reader: Reader, selection: Selection): Promise<Pair[]> {
  const years = sql`between ${Number(selection.from.slice(0, 4))} and ${Number(selection.to.slice(0, 4))}`;
  return reader.rows<Pair>(sql`
    with few as (
      select operation_territory_id, residence_territory_id from hour_summary_year
      where year ${years} group by 1, 2 having max(persons) between 1 and ${FEWEST_PERSONS - 1})
    select o.code as operation, case when not r.is_outside then r.code end as residence
    from few join hour_summary_year_person p using (operation_territory_id, residence_territory_id)
    join territory o on o.id = p.operation_territory_id
    join territory r on r.id = p.residence_territory_id
    where p.year ${years} and p.hours <> 0
    group by 1, 2 having count(distinct p.participant_id) < ${FEWEST_PERSONS}`);
}

/**
 * Of any other period, persons are counted in the ledger. A cell with more hours than four persons may legally
 * work in the period is about five at least: only the others are counted in the ledger.
 */
async function countPersons(
  reader: Reader,
  selection: Selection,
  cells: readonly MutualisationCell[],
): Promise<Pair[]> {
  const most = (FEWEST_PERSONS - 1) * MOST_HOURS_A_MONTH * monthsOf(selection);
  const doubtful = cells.filter(({ hours }) => hours <= most);
  if (doubtful.length === 0) return [];
  return reader.rows<Pair>(sql`
    with cell as (
      select d.operation, d.residence, o.id as operation_id, r.id as residence_id
      from unnest(${doubtful.map((cell) => cell.operationTerritory)}::text[], ${doubtful.map((cell) => cell.residenceTerritory)}::text[]) d(operation, residence)
      join territory o on o.code = d.operation
      join territory r on r.code = d.residence or (d.residence is null and r.is_outside))
    select operation, residence from (
      select cell.operation, cell.residence, e.participant_id
      from cell join hour_entry e on e.operation_territory_id = cell.operation_id and e.residence_territory_id = cell.residence_id
      where ${allOf(conditionsOf(selection))}
      group by 1, 2, 3 having sum(e.hours) <> 0) worker
    group by 1, 2 having count(*) < ${FEWEST_PERSONS}`);
}

/** The name of a cell among others. */
export function cellKey(operation: string, residence: string | null): string {
  return `${operation}>${residence ?? ''}`;
}
