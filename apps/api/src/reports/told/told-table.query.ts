import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { Selection } from '../selection/selection.js';
import type { Places, Term } from './programme.js';
import { type HiddenReason, type Slice, slicesOf, termsOf } from './told-figures.query.js';
import type { ToldYear } from './told-year.js';
import { readToldYear } from './told-year.query.js';

/** Figures of a period that agree with each other: each slice as of one release for all of them. */
export interface ToldTable {
  /** Null when hidden. */
  hours(places: Places): number | null;
  readonly statedOn: string | null;
  readonly hiddenReason: HiddenReason | null;
}

/** The released figures of a period, as a table whose rows, columns and total are of the same releases. */
export async function readToldTable(scope: Scope, selection: Selection): Promise<ToldTable> {
  const territories = await scope.rows<{ id: number }>(sql`select id from territory`);
  const told: { slice: Slice; year: ToldYear; at: number }[] = [];
  for (const slice of await slicesOf(scope, selection)) {
    const year = await readToldYear(scope, slice.year);
    const last = year.lastBy(selection.asOf);
    if (last < 0) return hidden('NOT_RELEASED');
    const margins = marginsOf(
      slice,
      territories.map(({ id }) => id),
    );
    const found = year.latest(margins, last) ?? year.latest(termsOf(slice, {}) ?? [], last);
    if (!found) return hidden('FEW_PERSONS');
    told.push({ slice, year, at: year.releases.indexOf(found.release) });
  }
  return {
    hours: (places) =>
      told.reduce<number | null>((sum, { slice, year, at }) => {
        const terms = termsOf(slice, places);
        const hours = terms && year.hoursAt(terms, at);
        return sum === null || hours === null ? null : sum + hours;
      }, 0),
    statedOn: told.map(({ year, at }) => year.releases[at]!.on).sort()[0] ?? null,
    hiddenReason: null,
  };
}

const hidden = (hiddenReason: HiddenReason): ToldTable => ({
  hours: () => null,
  statedOn: null,
  hiddenReason,
});

/** What a table should agree on: its total, at home, and the territories' margins where there are any. */
function marginsOf(slice: Slice, territories: readonly number[]): Term[] {
  const places: Places[] = [
    {},
    { crossing: 'HOME' },
    ...territories.flatMap((id): Places[] => [
      { operation: id },
      { residence: id },
      { operation: id, residence: id },
    ]),
  ];
  return places.flatMap((place) => termsOf(slice, place) ?? []);
}
