import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { type LinesPage, type LinesQuery, type ReportLine, readLines } from './lines.query.js';
import { readMatrix } from './matrix.query.js';
import { readTerritoryReport } from './territory-report.query.js';
import { actorsOf, aMetropolis, type Metropolis } from './testing/metropolis.js';
import { type Fact, facts, isSelected, post, replay, selections } from './testing/random-ledger.js';
import { readTotals } from './totals.query.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let year = 2010;

beforeAll(async () => {
  bed = await openTestBed();
  await bed.db.query('call open_ledger_years(2046, 2190)');
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
});
afterAll(() => bed.close());

const sum = (list: readonly { hours: number }[]) => list.reduce((total, { hours }) => total + hours, 0);
const personsOf = (list: readonly Fact[]) => {
  const byAssignment = Map.groupBy(list, ({ assignment }) => assignment);
  const live = [...byAssignment].filter(([, entries]) => sum(entries) !== 0);
  return new Set(live.map(([assignment]) => assignment.participantId)).size;
};
const isAbout =
  (territory: number) =>
  ({ assignment }: Fact) =>
    [assignment.operationTerritoryId, assignment.residenceTerritoryId].includes(territory);

async function everyLine(actor: Actor, query: Partial<LinesQuery>): Promise<LinesPage> {
  const items: ReportLine[] = [];
  for (let page = 1; ; page++) {
    const answer = await bed.readStatistics(actor, (scope) =>
      readLines(scope, { ...query, page, size: 7 } as LinesQuery),
    );
    items.push(...answer.items);
    if (page * 7 >= answer.total) return { ...answer, items };
  }
}

/** A fresh year of the ledger for each random case: nothing can be taken out of it. */
function everyLedger(
  check: (entries: Fact[], selection: ReturnType<typeof replay>['selection']) => Promise<void>,
) {
  return fc.assert(
    fc.asyncProperty(facts(), selections(), async (planned, wanted) => {
      const { entries, selection } = replay(planned, wanted, metropolis, year++);
      await post(bed.db, entries, actors.house.userId);
      await check(entries, selection);
    }),
    { numRuns: 15 },
  );
}

describe('Whatever the ledger and the filters', () => {
  it('the lines of a house add up to the figure, and name persons only within its scope', async () => {
    const own = isAbout(actors.house.territoryId!);
    await everyLedger(async (entries, selection) => {
      const kept = entries.filter(isSelected(metropolis, selection));
      const unnamed = personsOf(kept.filter((entry) => !own(entry)));
      const lines = everyLine(actors.house, selection);
      if (unnamed > 0 && unnamed < 5) return expect(lines).rejects.toMatchObject({ code: 'too-few-persons' });
      const { items, sum: total } = await lines;
      expect(sum(items)).toBe(sum(kept));
      expect(total).toMatchObject({ hours: sum(kept), persons: personsOf(kept) });
      expect(items.filter(({ kind }) => kind === 'ENTRY')).toHaveLength(kept.filter(own).length);
      const totals = await bed.readStatistics(actors.house, (scope) =>
        readTotals(scope, { ...selection, convention: 'HOUSE_1800', mode: 'YEAR' }),
      );
      const mine = kept.filter(own);
      expect(totals.current).toMatchObject({ hours: sum(mine), persons: personsOf(mine) });
      expect(
        totals.months.reduce((all, { homeHours, mutualisedHours }) => all + homeHours + mutualisedHours, 0),
      ).toBe(sum(mine));
    });
  });

  it('the groups of the metropolis add up to its figure, are about five persons at least and name nobody', async () => {
    await everyLedger(async (entries, selection) => {
      const kept = entries.filter(isSelected(metropolis, selection));
      const persons = personsOf(kept);
      const totals = () =>
        bed.readStatistics(actors.metropolis, (scope) =>
          readTotals(scope, { ...selection, convention: 'HOUSE_1800', mode: 'YEAR' }),
        );
      const lines = () => everyLine(actors.metropolis, selection);
      if (persons > 0 && persons < 5) {
        await expect(totals()).rejects.toMatchObject({ code: 'too-few-persons' });
        return expect(lines()).rejects.toMatchObject({ code: 'too-few-persons' });
      }
      const { items, sum: total } = await lines();
      expect(sum(items)).toBe(sum(kept));
      expect(total.hours).toBe((await totals()).current.hours);
      for (const line of items) {
        expect(line.kind).not.toBe('ENTRY');
        expect(line.participant).toBeNull();
        expect(line.persons).toBeGreaterThanOrEqual(5);
      }
    });
  });

  it('rows, columns and total of the matrix agree, and the houses’ figures come down to the total', async () => {
    await everyLedger(async (entries, { from, to, asOf }) => {
      const kept = entries.filter(isSelected(metropolis, { from, to, ...(asOf ? { asOf } : {}) }));
      const matrix = await bed.readStatistics(actors.metropolis, (scope) =>
        readMatrix(scope, { from, to, ...(asOf ? { asOf } : {}) }),
      );
      expect(matrix.grandTotal).toBe(sum(kept));
      expect(matrix.rows.reduce((all, { total }) => all + total, 0)).toBe(matrix.grandTotal);
      expect(matrix.columnTotals.reduce((all, { hours }) => all + hours!, 0)).toBe(matrix.grandTotal);
      const { sumOfManaged, countedTwice, metropolitanTotal } = matrix.reconciliation;
      expect(sumOfManaged - countedTwice).toBe(metropolitanTotal);
      expect(metropolitanTotal).toBe(matrix.grandTotal);
      for (const [row, { cells, total }] of matrix.rows.entries()) {
        if (cells.every(({ hours }) => hours !== null))
          expect(cells.reduce((all, { hours }) => all + hours!, 0)).toBe(total);
        const operation = metropolis.territories[row]!.id;
        expect(total).toBe(
          sum(kept.filter(({ assignment }) => assignment.operationTerritoryId === operation)),
        );
      }
    });
  });

  it('the sums kept beside the ledger give the same matrix as the ledger itself', async () => {
    await everyLedger(async (_, { from, to }) => {
      const {
        source: quick,
        readAt: _1,
        ...now
      } = await bed.readStatistics(actors.metropolis, (scope) => readMatrix(scope, { from, to }));
      const {
        source,
        readAt: _2,
        ...replayed
      } = await bed.readStatistics(actors.metropolis, (scope) =>
        readMatrix(scope, { from, to, asOf: '2099-12-31' }),
      );
      expect(now).toEqual(replayed);
      expect([quick === 'LEDGER', source]).toEqual([false, 'LEDGER']);
    });
  });

  it('a territory’s report says the same as its row and its column', async () => {
    await everyLedger(async (entries) => {
      const [here] = metropolis.territories;
      const ofYear = Number(entries[0]!.month.slice(0, 4));
      const { indicators } = await bed.readStatistics(actors.metropolis, (scope) =>
        readTerritoryReport(scope, here!.code, ofYear, { convention: 'HOUSE_1800', mode: 'YEAR' }),
      );
      const value = (key: string) => indicators.find((indicator) => indicator.key === key)?.value;
      const own = entries.filter(isAbout(here!.id));
      const onOwn = entries.filter(({ assignment }) => assignment.operationTerritoryId === here!.id);
      expect(value('hoursManaged')).toBe(sum(own));
      expect(value('hoursOnOwnOperations')).toBe(sum(onOwn));
      expect(value('hoursMetropolis')).toBe(sum(entries));
      expect(value('personsHere')).toBe(personsOf(onOwn));
    });
  });

  it('and the invariants hold', async () => {
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
