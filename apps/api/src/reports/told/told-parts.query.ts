import { monthRange, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { BreakdownPart, BreakdownView } from '../breakdown/breakdown.view.js';
import type { Dimension, Stack } from '../breakdown/dimensions.js';
import type { Selection } from '../selection/selection.js';
import type { Places } from './programme.js';
import { placesOf } from './told-figures.query.js';
import { readToldMonths } from './told-measure.query.js';
import { readToldTable, type ToldTable } from './told-table.query.js';

type Parts = Omit<BreakdownView, 'by' | 'readAt'>;

const NOT_OFFERED: Parts = { hours: null, parts: [], hiddenReason: 'NOT_OFFERED', statedOn: null };

interface Territory {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/**
 * Released hours told apart: by territory from the matrix, by year and by month from the programme. By anything else the
 * metropolis is told nothing.
 */
export async function readToldParts(
  scope: Scope,
  selection: Selection,
  by: Dimension,
  stack: Stack | undefined,
): Promise<Parts> {
  const places = await placesOf(scope, selection);
  if (places === null || stack !== undefined) return NOT_OFFERED;
  if (by === 'operationTerritory' || by === 'residenceTerritory')
    return readTerritories(scope, selection, places, by);
  if (by === 'year') return readYears(scope, selection, places);
  if (by === 'month') return readMonths(scope, selection);
  return NOT_OFFERED;
}

async function readTerritories(
  scope: Scope,
  selection: Selection,
  places: Places,
  by: 'operationTerritory' | 'residenceTerritory',
): Promise<Parts> {
  const { operationTerritory, residenceTerritory } = selection;
  // The programme adds up one territory's figures: the two filters at once are one cell, and a house's are its own report.
  if (selection.territory !== undefined) return NOT_OFFERED;
  const asked = by === 'operationTerritory' ? operationTerritory : residenceTerritory;
  const table = await readToldTable(scope, selection);
  const territories = await scope.rows<Territory>(sql`
    select id, code, name from territory
    where ${by === 'residenceTerritory'} or not is_outside order by sort_order, name`);
  const parts = territories
    .filter(({ code }) => asked === undefined || asked === code)
    .map(({ id, code, name }) => {
      const place = by === 'operationTerritory' ? { operation: id } : { residence: id };
      return partOf(code, name, table.hours({ ...places, ...place }));
    });
  return told(table, places, parts);
}

/** One table a year: each is told as of its own release. */
async function readYears(scope: Scope, selection: Selection, places: Places): Promise<Parts> {
  const months = monthRange(parseMonth(selection.from), parseMonth(selection.to));
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  const parts: BreakdownPart[] = [];
  const days: string[] = [];
  for (const [year, of] of years) {
    const table = await readToldTable(scope, { ...selection, from: of[0]!, to: of.at(-1)! });
    parts.push(partOf(year, null, table.hours(places)));
    if (table.statedOn) days.push(table.statedOn);
  }
  return { hours: sumOf(parts), parts, hiddenReason: null, statedOn: days.sort()[0] ?? null };
}

/** As of the same releases as the territories of the period: their months add up to them. */
async function readMonths(scope: Scope, selection: Selection): Promise<Parts> {
  const { slices, statedOn } = await readToldTable(scope, selection);
  const months = await readToldMonths(scope, selection, slices);
  const parts = months.map(({ month, hours }) => partOf(month, null, hours));
  return { hours: sumOf(parts), parts, hiddenReason: null, statedOn };
}

const partOf = (key: string | null, label: string | null, hours: number | null): BreakdownPart => ({
  key,
  label,
  stack: null,
  hours,
  persons: null,
});

/** The sum of parts, all of which must be told. */
function sumOf(parts: readonly BreakdownPart[]): number | null {
  return parts.reduce<number | null>(
    (sum, { hours }) => (sum === null || hours === null ? null : sum + hours),
    0,
  );
}

/** The parts of a table, and what is hidden merged into one remainder so that all add up to the total. */
function told(table: ToldTable, places: Places, parts: readonly BreakdownPart[]): Parts {
  const { statedOn, hiddenReason } = table;
  const hours = table.hours(places);
  const shown = parts.filter((part) => part.hours !== 0);
  if (hours === null)
    return { hours, parts: [...shown], statedOn, hiddenReason: hiddenReason ?? 'FEW_PERSONS' };
  const known = shown.filter((part) => part.hours !== null);
  const rest = known.reduce((left, part) => left - part.hours!, hours);
  const hasHidden = known.length < shown.length;
  return {
    hours,
    parts: hasHidden ? [...known, partOf(null, null, rest)] : known,
    statedOn,
    hiddenReason,
  };
}
