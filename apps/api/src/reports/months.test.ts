import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { tellsOfPersons } from './selection/breakdowns.js';
import type { SelectionQuery } from './selection/selection-query.js';
import { actorsOf, aMetropolis, type Metropolis } from './testing/metropolis.js';
import { BREAKDOWN_NAMES, SAYS } from './testing/random-filters.js';
import { type Fact, post } from './testing/random-ledger.js';
import { readTotals } from './totals.query.js';
import type { TotalsView } from './totals.view.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let year = 2010;

beforeAll(async () => {
  bed = await openTestBed();
  await bed.db.query('call open_ledger_years(2046, 2120)');
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
});
afterAll(() => bed.close());

type Filters = Partial<Omit<SelectionQuery, 'from' | 'to'>>;

const CROSSINGS: Filters[] = [{}, { crossing: 'HOME' }, { crossing: 'MUTUALISED' }];

/** Every combination of filters that each have a value. */
function combinationsOf(values: Filters): Filters[] {
  const some: Filters[] = [{}];
  for (const [name, value] of Object.entries(values))
    some.push(...some.map((filters) => ({ ...filters, [name]: value })));
  return some;
}

/** Totals of a year as they are read two years later: every release has taken place. */
function totalsOf(actor: Actor, filters: Filters): Promise<TotalsView> {
  const period = { from: `${year}-01`, to: `${year}-12`, convention: 'HOUSE_1800', mode: 'YEAR' as const };
  return bed.transactions.readStatistics({ actor, today: parseDay(`${year + 2}-06-15`) }, (scope) =>
    readTotals(scope, { ...period, ...filters }),
  );
}

const sumOf = (list: readonly (number | null)[]) =>
  list.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

/**
 * A year in which everybody works every month: enough persons in each for it to be told. Some hours are corrected later, a few
 * or many of them at once: what is told of a month then waits for a release, or does not.
 */
const corrections = fc.array(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    persons: fc.integer({ min: 1, max: 24 }),
    days: fc.integer({ min: 40, max: 500 }),
  }),
  { maxLength: 5 },
);

async function postYear(
  corrected: readonly { month: number; persons: number; days: number }[],
): Promise<void> {
  const userId = actors.house.userId;
  const facts = metropolis.assignments.flatMap((assignment, at) =>
    Array.from({ length: 12 }, (_, month): Fact[] => {
      const recordedAt = new Date(Date.UTC(year, month + 1, 1 + (at % 20)));
      const first = {
        assignment,
        month: `${year}-${String(month + 1).padStart(2, '0')}`,
        hours: 100 * (at + 1) + month,
      };
      const late = corrected.find((one) => one.month === month + 1 && at < one.persons);
      const entry = { ...first, revision: 1, isReversal: false, recordedAt };
      if (!late) return [entry];
      const then = new Date(recordedAt.getTime() + late.days * DAY);
      return [
        entry,
        { ...entry, hours: -entry.hours, isReversal: true, recordedAt: then },
        { ...entry, hours: entry.hours + 7 * (at + 1), revision: 2, recordedAt: then },
      ];
    }).flat(),
  );
  await post(bed.db, facts, userId);
}

const DAY = 86_400_000;

describe('The months of a year add up to it', () => {
  it('for the metropolis, as of any day and for what crosses a border or not, whatever is corrected', async () => {
    let told = 0;
    const everyYear = fc.asyncProperty(corrections, async (corrected) => {
      year++;
      await postYear(corrected);
      for (const filters of CROSSINGS.flatMap((crossing) => [
        crossing,
        { ...crossing, asOf: `${year + 1}-05-20` },
      ])) {
        const { current, months } = await totalsOf(actors.metropolis, filters);
        const sum = sumOf(months.map(({ hours }) => hours));
        if (sum === null) continue;
        told++;
        expect([filters, current.hours]).toEqual([filters, sum]);
        const parts = months.map(({ homeHours, mutualisedHours }) => sumOf([homeHours, mutualisedHours]));
        if (sumOf(parts) !== null) expect(sumOf(parts)).toBe(sum);
      }
    });
    await fc.assert(everyYear, { numRuns: 4 });
    expect(told).toBeGreaterThan(3);
  });

  it('for the metropolis are told of all its territories or not at all, under every combination of places', async () => {
    const [here, there] = metropolis.territories.map(({ code }) => code);
    const places = combinationsOf({
      operationTerritory: here!,
      residenceTerritory: there!,
      territory: here!,
    });
    for (const filters of places.flatMap((place) =>
      CROSSINGS.map((crossing) => ({ ...place, ...crossing })),
    )) {
      const { months } = await totalsOf(actors.metropolis, filters);
      const isOfPlaces = Object.keys(filters).some((name) => name !== 'crossing');
      expect([filters, months.every(({ hours }) => hours === null)]).toEqual([filters, isOfPlaces]);
    }
  });

  it('for a house and for a buyer, under every combination of the filters they have', async () => {
    year++;
    await postYear([{ month: 3, persons: 9, days: 100 }]);
    const asOf = `${year + 1}-05-20`;
    const [assignment] = metropolis.assignments.filter(
      ({ operationTerritoryId, authorityId }) =>
        operationTerritoryId === actors.house.territoryId && authorityId === actors.authority.authorityId,
    );
    const said = Object.fromEntries(BREAKDOWN_NAMES.map((name) => [name, SAYS[name](assignment!)]));
    const named = Object.entries({ ...said, asOf }).filter(([, value]) => value !== undefined);
    // Each with each other: two at once are where conditions may get in each other's way, and all of them at once.
    const pairs = named.flatMap((one, at) =>
      named.slice(at).map((other) => Object.fromEntries([one, other])),
    );
    for (const filters of [{}, ...pairs, Object.fromEntries(named)] as Filters[])
      for (const actor of [actors.house, actors.authority]) {
        const { current, months } = await totalsOf(actor, filters);
        expect(months.length).toBe(12);
        expect([filters, sumOf(months.map(({ hours }) => hours))]).toEqual([filters, current.hours]);
        if (actor === actors.authority && tellsOfPersons(filters)) expect(current.hours).toBeNull();
        else expect(current.hours).not.toBeNull();
      }
  });
});
