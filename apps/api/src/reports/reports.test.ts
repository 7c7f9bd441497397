import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnnualReport } from '../annual-reports/annual-report.query.js';
import type { Scope } from '../database/scope.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { ownMeasure } from './authority-measure.query.js';
import { readLines } from './lines.query.js';
import type { LinesPage, LinesQuery, ReportLine } from './lines.view.js';
import { readMatrix } from './matrix.query.js';
import type { Breakdown } from './selection/breakdowns.js';
import { actorsOf, aMetropolis, type Metropolis } from './testing/metropolis.js';
import { BREAKDOWN_NAMES, isCountedBy, isKnownTo, valuesOf } from './testing/random-filters.js';
import { type Fact, facts, isSelected, post, replay, selections } from './testing/random-ledger.js';
import { readTotals } from './totals.query.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let year = 2010;
type Selection = ReturnType<typeof replay>['selection'];
const YEARLY = { convention: 'HOUSE_1800', mode: 'YEAR' as const };

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

/** Figures as they are read three years after the hours were worked: every release has taken place. */
function read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
  return bed.transactions.readStatistics({ actor, today: parseDay(`${year + 2}-06-15`) }, work);
}

async function everyLine(actor: Actor, query: Partial<LinesQuery>): Promise<LinesPage> {
  const items: ReportLine[] = [];
  for (let page = 1; ; page++) {
    const answer = await read(actor, (scope) => readLines(scope, { ...query, page, size: 7 } as LinesQuery));
    items.push(...answer.items);
    if (page * 7 >= answer.total) return { ...answer, items };
  }
}

/** The whole year of a selection without its other filters: what the metropolis is told territory by territory. */
const wholeYear = (selection: Selection): Selection => {
  const kept = Object.entries(selection).filter(([name]) => !BREAKDOWN_NAMES.includes(name as Breakdown));
  const year = selection.from.slice(0, 4);
  return { ...(Object.fromEntries(kept) as unknown as Selection), from: `${year}-01`, to: `${year}-12` };
};

/** A fresh year of the ledger for each random case: nothing can be taken out of it. */
function everyLedger(check: (entries: Fact[], selection: Selection) => Promise<void>, numRuns = 15) {
  return fc.assert(
    fc.asyncProperty(facts(), selections(), async (planned, wanted) => {
      const { entries, selection } = replay(planned, wanted, metropolis, year++);
      await post(bed.db, entries, actors.house.userId);
      await check(entries, selection);
    }),
    { numRuns },
  );
}

describe('Whatever the ledger and the filters', () => {
  it('the lines of a house add up to their sum, and name persons only within its scope', async () => {
    const own = isAbout(actors.house.territoryId!);
    await everyLedger(async (entries, selection) => {
      const counted = ({ assignment }: Fact) => isCountedBy(actors.house.territoryId!, selection, assignment);
      const mine = entries.filter(isSelected(metropolis, selection)).filter(own).filter(counted);
      const { items, sum: total } = await everyLine(actors.house, selection);
      expect(total.hours).toBe(sum(items));
      const named = items.filter(({ kind }) => kind === 'ENTRY');
      expect([named.length, sum(named)]).toEqual([mine.length, sum(mine)]);
      const totals = await read(actors.house, (scope) => readTotals(scope, { ...selection, ...YEARLY }));
      expect(totals.current).toMatchObject({ hours: sum(mine), persons: personsOf(mine) });
      expect(totals.months.reduce((all, { hours }) => all + hours!, 0)).toBe(sum(mine));
    });
  });

  it('the hours of a house by firm, by operation, by authority and by every other filter add up to its total', async () => {
    const own = isAbout(actors.house.territoryId!);
    const hoursOf = async (selection: Selection) =>
      (await read(actors.house, (scope) => ownMeasure(scope, selection))).hours!;
    await everyLedger(async (entries, { from, to, asOf }) => {
      const period = { from, to, ...(asOf ? { asOf } : {}) };
      const mine = entries.filter(isSelected(metropolis, period)).filter(own);
      for (const name of BREAKDOWN_NAMES) {
        let hours = 0;
        for (const value of valuesOf(name, metropolis.assignments))
          hours += await hoursOf({ ...period, [name]: value });
        const counted = mine.filter(
          ({ assignment }) =>
            isKnownTo(actors.house.territoryId!, name, assignment) && (name !== 'qpv' || assignment.isQpv),
        );
        expect([name, hours]).toEqual([name, sum(counted)]);
      }
    }, 4);
  });

  it('the metropolis is told nothing by any other filter than the territories, and why', async () => {
    await everyLedger(async (_, selection) => {
      for (const name of BREAKDOWN_NAMES) {
        const [value] = valuesOf(name, metropolis.assignments);
        const query = { ...wholeYear(selection), [name]: value };
        const totals = await read(actors.metropolis, (scope) => readTotals(scope, { ...query, ...YEARLY }));
        expect(totals).toMatchObject({ hiddenReason: 'NOT_OFFERED', yearBefore: null, twoYearsBefore: null });
        expect([...Object.values(totals.current), totals.declaredHours].every((told) => told === null)).toBe(
          true,
        );
        expect(totals.months.every(({ hours, homeHours }) => (hours ?? homeHours) === null)).toBe(true);
        expect(await everyLine(actors.metropolis, query)).toMatchObject({
          items: [],
          hiddenReason: 'NOT_OFFERED',
        });
      }
    }, 1);
  });

  it('what the metropolis is told is exact as of its day; its groups add up to it and name nobody', async () => {
    let told = 0;
    await everyLedger(async (entries, part) => {
      const selection = wholeYear(part);
      const { current, statedOn, hiddenReason } = await read(actors.metropolis, (scope) =>
        readTotals(scope, { ...selection, ...YEARLY }),
      );
      const { items, sum: total } = await everyLine(actors.metropolis, selection);
      expect(total).toEqual(current);
      expect([current.hours === null, statedOn === null]).toEqual([
        hiddenReason !== null,
        hiddenReason !== null,
      ]);
      if (statedOn === null) return;
      told++;
      const kept = entries.filter(isSelected(metropolis, { ...selection, asOf: statedOn }));
      expect([current.hours, sum(items)]).toEqual([sum(kept), sum(kept)]);
      for (const line of items) {
        expect(line.kind).not.toBe('ENTRY');
        expect(line.participant).toBeNull();
        expect(line.persons ?? 5).toBeGreaterThanOrEqual(5);
      }
    });
    expect(told).toBeGreaterThan(0);
  });

  it('rows, columns and total of the matrix agree, and are those of its day', async () => {
    for (const actor of [actors.metropolis, actors.house]) {
      await everyLedger(async (entries) => {
        const ofYear = entries[0]!.month.slice(0, 4);
        const period = { from: `${ofYear}-01`, to: `${ofYear}-12` };
        const matrix = await read(actor, (scope) => readMatrix(scope, period));
        const { metropolitanTotal, sumOfManaged, countedTwice } = matrix.reconciliation;
        expect(metropolitanTotal).toBe(matrix.grandTotal);
        if (metropolitanTotal === null) return;
        if (countedTwice !== null) expect(sumOfManaged! - countedTwice).toBe(metropolitanTotal);
        const totals = matrix.rows.map(({ total }) => total);
        if (!totals.includes(null))
          expect(totals.reduce((all, total) => all! + total!, 0)).toBe(metropolitanTotal);
        for (const [row, { cells, total }] of matrix.rows.entries()) {
          const id = metropolis.territories[row]!.id;
          const isKnown = id === actor.territoryId;
          if (total !== null && cells.every(({ hours }) => hours !== null))
            expect(cells.reduce((all, { hours }) => all + hours!, 0)).toBe(total);
          const kept = entries
            .filter(({ assignment }) => assignment.operationTerritoryId === id)
            .filter(({ recordedAt, assignment }) =>
              isKnown || assignment.residenceTerritoryId === actor.territoryId
                ? true
                : recordedAt <= new Date(`${matrix.statedOn}T22:30:00Z`),
            );
          if (total !== null) expect(total).toBe(sum(kept));
        }
      });
    }
  });

  it('a house’s own report says the same as its row and its column; the metropolis reads it or is told that it is hidden', async () => {
    await everyLedger(async (entries) => {
      const [here] = metropolis.territories;
      const ofYear = Number(entries[0]!.month.slice(0, 4));
      const report = (actor: Actor) =>
        read(actor, (scope) => readAnnualReport(scope, here!.code, ofYear, YEARLY));
      const valueIn = ({ indicators }: Awaited<ReturnType<typeof report>>, key: string) =>
        indicators.find((indicator) => indicator.key === key)!;
      const own = entries.filter(isAbout(here!.id));
      const onOwn = entries.filter(({ assignment }) => assignment.operationTerritoryId === here!.id);
      const live = await report(actors.house);
      expect(valueIn(live, 'hoursManaged').value).toBe(sum(own));
      expect(valueIn(live, 'hoursOnOwnOperations').value).toBe(sum(onOwn));
      expect(valueIn(live, 'personsHere').value).toBe(personsOf(onOwn));
      for (const { value, isHidden, numerator } of (await report(actors.metropolis)).indicators) {
        expect(isHidden && value !== null).toBe(false);
        if (isHidden && numerator) expect(numerator.key).toBeDefined();
      }
    });
  });

  it('and the invariants hold', async () => {
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
