import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Scope } from '../../database/scope.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { ownMeasure } from '../authority-measure.query.js';
import { BREAKDOWNS, type Breakdown } from '../selection/breakdowns.js';
import type { SelectionQuery } from '../selection/selection-query.js';
import { actorsOf, aMetropolis, type Metropolis } from '../testing/metropolis.js';
import { isCountedBy, isKnownTo } from '../testing/random-filters.js';
import { type Fact, facts, isSelected, post, replay, selections } from '../testing/random-ledger.js';
import { readBreakdown } from './breakdown.query.js';
import { DIMENSIONS, STACKS } from './dimensions.js';
import { readObjectives } from './objectives.query.js';
import { OBJECTIVES_OF, type ObjectivesQuery } from './objectives.view.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let year = 2010;

beforeAll(async () => {
  bed = await openTestBed();
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
});
afterAll(() => bed.close());

const read = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  bed.transactions.readStatistics({ actor, today: parseDay(`${year + 2}-06-15`) }, work);
const sum = (list: readonly { hours: number | null }[]) =>
  list.reduce((total, { hours }) => total + (hours ?? Number.NaN), 0);

function everyLedger(check: (entries: Fact[], selection: SelectionQuery) => Promise<void>, numRuns = 4) {
  return fc.assert(
    fc.asyncProperty(facts(), selections(), async (planned, wanted) => {
      const { entries, selection } = replay(planned, wanted, metropolis, year++);
      await post(bed.db, entries, actors.house.userId);
      await check(entries, selection);
    }),
    { numRuns },
  );
}

describe('Hours told apart', () => {
  it('add up to the house’s hours by whatever they are told apart, stacked or not', async () => {
    const own = ({ assignment }: Fact) =>
      [assignment.operationTerritoryId, assignment.residenceTerritoryId].includes(actors.house.territoryId!);
    await everyLedger(async (entries, selection) => {
      const counted = ({ assignment }: Fact) => isCountedBy(actors.house.territoryId!, selection, assignment);
      const mine = entries.filter(isSelected(metropolis, selection)).filter(own).filter(counted);
      for (const by of DIMENSIONS)
        for (const stack of [undefined, ...STACKS]) {
          const query = { ...selection, by, ...(stack ? { stack } : {}) };
          const { hours, parts } = await read(actors.house, (scope) => readBreakdown(scope, query));
          expect([by, hours, sum(parts)]).toEqual([by, sum(mine), sum(mine)]);
        }
    });
  });

  it('are each the figure that their own filter gives, persons included', async () => {
    await everyLedger(async (_, { from, to }) => {
      for (const by of Object.keys(BREAKDOWNS) as Breakdown[]) {
        const { parts } = await read(actors.house, (scope) => readBreakdown(scope, { from, to, by }));
        for (const { key, hours, persons } of parts) {
          if (key === null || key === 'false') continue;
          const value = ['authority', 'firm', 'operation'].includes(by) ? Number(key) : key;
          const figure = await read(actors.house, (scope) => ownMeasure(scope, { from, to, [by]: value }));
          expect([by, key, hours, persons]).toEqual([by, key, figure.hours, figure.persons]);
        }
      }
    }, 2);
  });

  it('count nobody whose hours were all taken back, whatever they are told apart by', async () => {
    const house = actors.house.territoryId!;
    const [gone, kept] = metropolis.assignments.filter(
      ({ operationTerritoryId }) => operationTerritoryId === house,
    );
    const month = `${year++}-05`;
    const by = { month, recorded_by_user_id: actors.house.userId };
    await anEntry(bed.db, gone!.id, { ...by, hours: 1200 });
    await anEntry(bed.db, gone!.id, { ...by, hours: -1200, is_reversal: true, reason: 'Saisi deux fois' });
    await anEntry(bed.db, kept!.id, { ...by, hours: 500 });
    for (const dimension of DIMENSIONS) {
      const query = { from: month, to: month, by: dimension };
      const { parts } = await read(actors.house, (scope) => readBreakdown(scope, query));
      expect([dimension, parts.map(({ hours, persons }) => [hours, persons])]).toEqual([
        dimension,
        [[500, 1]],
      ]);
    }
  });

  it('never say the criterion that another house recorded, nor where somebody else’s resident lives', async () => {
    const house = actors.house.territoryId!;
    await everyLedger(async (entries, { from, to }) => {
      for (const by of ['criterionGroup', 'residenceCommune', 'qpv'] as const) {
        const { parts } = await read(actors.house, (scope) => readBreakdown(scope, { from, to, by }));
        const elsewhere = entries.filter(isSelected(metropolis, { from, to })).filter(({ assignment }) => {
          const { operationTerritoryId, residenceTerritoryId } = assignment;
          const isOurs = [operationTerritoryId, residenceTerritoryId].includes(house);
          return isOurs && !isKnownTo(house, by, assignment);
        });
        expect([by, sum(parts.filter(({ key }) => key === null))]).toEqual([by, sum(elsewhere)]);
      }
    }, 3);
  });

  it('say nothing to an authority once they are about some of its persons, whatever they are told apart by', async () => {
    await everyLedger(async (_, { from, to }) => {
      const told = (more: Partial<SelectionQuery>) =>
        read(actors.authority, (scope) => readBreakdown(scope, { from, to, by: 'month', ...more }));
      expect(await told({})).toMatchObject({ hours: expect.any(Number), hiddenReason: null });
      for (const persons of [{ sex: 'F' }, { qpv: 'true' }, { residenceTerritory: 'LYS' }] as const)
        expect(await told(persons as Partial<SelectionQuery>)).toMatchObject({
          hours: null,
          parts: [],
          hiddenReason: 'NOT_OFFERED',
        });
    }, 1);
  });

  it('add up to what the metropolis is told, with what is hidden in one remainder', async () => {
    await everyLedger(async (entries) => {
      const of = entries[0]!.month.slice(0, 4);
      for (const by of ['operationTerritory', 'residenceTerritory'] as const) {
        const query = { from: `${of}-01`, to: `${of}-12`, by };
        const { hours, parts, statedOn } = await read(actors.metropolis, (scope) =>
          readBreakdown(scope, query),
        );
        if (hours === null) continue;
        expect([sum(parts), statedOn === null]).toEqual([hours, false]);
        const months = await read(actors.metropolis, (scope) =>
          readBreakdown(scope, { ...query, by: 'month' }),
        );
        expect(months.statedOn).toBe(statedOn);
        expect(parts.filter(({ key }) => key === null).length).toBeLessThanOrEqual(1);
      }
    });
  });
});

describe('Objectives', () => {
  it('add up to the objective of the totals by clause, buyer, kind and territory, for each role', async () => {
    for (const actor of Object.values(actors))
      for (const of of OBJECTIVES_OF) {
        const query = { from: '2012-01', to: '2012-12', of, page: 1, size: 200 } as ObjectivesQuery;
        const { items, sum: all } = await read(actor, (scope) => readObjectives(scope, query));
        const total = (key: 'clauses' | 'committedHours') => items.reduce((of, item) => of + item[key], 0);
        expect([total('clauses'), total('committedHours')]).toEqual([all!.clauses, all!.committedHours]);
        const validated = items.map(({ validatedHours }) => validatedHours);
        if (actor.role === 'METROPOLIS')
          expect([...validated, all!.validatedHours].every((h) => h === null)).toBe(true);
        else expect(validated.reduce((of, hours) => of! + hours!, 0)).toBe(all!.validatedHours);
      }
  });

  it('are as they were on a past day: what was validated by then, and the amendments signed by then', async () => {
    const assignment = metropolis.assignments.find(
      ({ authorityId }) => authorityId === actors.authority.authorityId,
    );
    const clause_id = (await bed.db.query(`select clause_id from assignment where id = ${assignment!.id}`))
      .rows[0].clause_id;
    const amendment = {
      clause_id,
      number: 1,
      signed_on: '2040-03-01',
      committed_hours: 900_000,
      reason: 'Avenant',
    };
    await insert(bed.db, 'clause_amendment', amendment);
    const recorded_by_user_id = actors.house.userId;
    for (const [month, recorded_at] of [
      ['2040-01', '2040-02-10T10:00:00Z'],
      ['2040-02', '2040-03-10T10:00:00Z'],
    ] as const)
      await anEntry(bed.db, assignment!.id, { month, hours: 5_000, recorded_at, recorded_by_user_id });
    const objectiveAsOf = (asOf: string | undefined) =>
      read(actors.authority, async (scope) => {
        const period = { from: '2040-01', to: '2040-12', ...(asOf ? { asOf } : {}) };
        const { items } = await readObjectives(scope, {
          ...period,
          of: 'clause',
          page: 1,
          size: 200,
        } as ObjectivesQuery);
        const found = items.find(({ key }) => key === String(clause_id))!;
        return [found.committedHours, found.validatedHours];
      });
    const [, before] = await objectiveAsOf('2039-12-31');
    expect(await objectiveAsOf('2040-02-28')).toEqual([100_000, before! + 5_000]);
    expect(await objectiveAsOf(undefined)).toEqual([900_000, before! + 10_000]);
    expect(await objectiveAsOf('2040-03-31')).toEqual(await objectiveAsOf(undefined));
  });
});
