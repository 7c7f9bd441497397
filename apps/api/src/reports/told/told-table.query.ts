import type { Scope } from '../../database/scope.js';
import type { Selection } from '../selection/selection.js';
import type { Pair, Places } from './programme.js';
import { type HiddenReason, type Slice, slicesOf, type ToldSlice, termsOf } from './told-figures.query.js';
import type { ToldHours, ToldYear } from './told-year.js';
import { readToldYear } from './told-year.query.js';

/** Figures of a period that agree with each other: each slice as of one release for all of them. */
export interface ToldTable {
  /** Null when hidden. */
  hours(places: Places): number | null;
  /** The pairs of territories that may have hours, each once: any other has none. Null when no pair is told. */
  readonly pairs: readonly Pair[] | null;
  readonly slices: readonly ToldSlice[];
  readonly statedOn: string | null;
  readonly hiddenReason: HiddenReason | null;
}

interface ToldPart {
  readonly slice: Slice;
  readonly year: ToldYear;
  readonly at: number;
}

/** The released figures of a period, as a table whose rows, columns and total are of the same releases. */
export async function readToldTable(scope: Scope, selection: Selection): Promise<ToldTable> {
  const told: ToldPart[] = [];
  for (const slice of await slicesOf(scope, selection)) {
    const year = await readToldYear(scope, slice.year);
    const last = year.lastBy(selection.asOf);
    if (last < 0) return hidden('NOT_RELEASED');
    const found = latestTable(year, slice, last);
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
    pairs: pairsOf(told),
    slices: told.map(({ slice, year, at }) => ({ ...slice, release: year.releases[at]! })),
    statedOn: told.map(({ year, at }) => year.releases[at]!.on).sort()[0] ?? null,
    hiddenReason: null,
  };
}

/** A month is told with its part at home, a year with the margins of all territories; else of its total alone. */
function latestTable(year: ToldYear, slice: Slice, last: number): ToldHours | null {
  const whole = termsOf(slice, {}) ?? [];
  const together =
    slice.from === slice.to
      ? year.latest([...whole, ...(termsOf(slice, { crossing: 'HOME' }) ?? [])], last)
      : year.latestTable(last);
  return together ?? year.latest(whole, last);
}

/** Pairs are told of whole years. */
function pairsOf(told: readonly ToldPart[]): readonly Pair[] | null {
  if (told.some(({ slice }) => slice.from === slice.to)) return null;
  if (told.length === 1) return told[0]!.year.pairs;
  const pairs = told.flatMap(({ year }) => year.pairs);
  return [...new Map(pairs.map((pair) => [`${pair.operation}/${pair.residence}`, pair])).values()];
}

const hidden = (hiddenReason: HiddenReason): ToldTable => ({
  hours: () => null,
  pairs: null,
  slices: [],
  statedOn: null,
  hiddenReason,
});
