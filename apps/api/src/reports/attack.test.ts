import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { DIMENSIONS, STACKS } from './breakdown/dimensions.js';
import { OBJECTIVES_OF } from './breakdown/objectives.view.js';
import { BREAKDOWNS } from './selection/breakdowns.js';
import { Attacker, DAYS, questionsOn, YEAR } from './testing/attacker.js';
import {
  betrays,
  determine,
  type Equation,
  equationOf,
  independent,
  isExact,
  type Weight,
} from './testing/equations.js';
import { intervalOf } from './testing/interval.js';
import { aSmallBase, type BaseEntry, type SmallBase } from './testing/small-base.js';

let bed: TestBed;
let base: SmallBase;
let visitors: Record<'metropolis' | 'authority', Visitor>;
let told: Equation[];

/** What one person is recorded while the attack goes on. */
const HOURS_OF_TODAY = 1_234;

beforeAll(async () => {
  bed = await openTestBed();
  const metropolis = await aUser(bed.db, { role: 'METROPOLIS' });
  base = await aSmallBase(bed.db, metropolis.id);
  const authority = await aUser(bed.db, { role: 'AUTHORITY', authority_id: base.authorityId });
  const app = await bed.openApp();
  visitors = {
    metropolis: await visitorAs(bed, app, metropolis.id),
    authority: await visitorAs(bed, app, authority.id),
  };
  const closing = await visitors.metropolis.send('POST', '/closings', { year: 2023 });
  expect(closing.status).toBe(201);
  told = await new Attacker(base, (path, query) => get('metropolis', path, query)).askEverything();
}, 240_000);
afterAll(() => bed.close());

async function get(
  who: keyof typeof visitors,
  path: string,
  query: Record<string, unknown> = {},
  // biome-ignore lint/suspicious/noExplicitAny: an attacker reads whatever is answered.
): Promise<any> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const params = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  const answer = await visitors[who].send('GET', `${path}?${params}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return /json/.test(String(answer.headers['content-type'])) ? answer.body : answer.text;
}

/** Groups of fewer than five persons that have something in common: a cell, what moved of a cell or of a row, and one person. */
function fewPersons(): ReadonlySet<number>[] {
  const kinds: ((entry: BaseEntry) => string)[] = [
    ({ person }) => `${person}`,
    ({ operation, residence }) => `${operation}>${residence}`,
    ({ operation, residence, month }) => `${operation}>${residence} in ${month}`,
    ({ operation, residence, recordedOn }) => `${operation}>${residence} on ${recordedOn}`,
    ({ operation, recordedOn }) => `${operation} on ${recordedOn}`,
    ({ residence, recordedOn }) => `>${residence} on ${recordedOn}`,
    ({ month, recordedOn }) => `${month} on ${recordedOn}`,
  ];
  const groups = kinds.flatMap((nameOf) => [...Map.groupBy(base.entries, nameOf).values()]);
  const sets = groups.map((entries) => new Set(entries.map(({ person }) => person)));
  const few = sets.filter(({ size }) => size < 5);
  return [...new Map(few.map((persons) => [[...persons].sort().join(), persons])).values()];
}

const codeAt = (at: number) => base.territories[at]!.code;

describe('Everything the metropolis can read of a small base', () => {
  it('is exact, and some of it is told: the attack has something to work on', () => {
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((equation) => !isExact(base.entries, equation)).map(({ label }) => label)).toEqual([]);
    expect(independent(told).length).toBeGreaterThan(15);
  });

  it('betrays no few persons, whatever is added to or subtracted from what', () => {
    const equations = independent(told);
    const betrayed = fewPersons().filter((persons) => betrays(base.entries, equations, persons));
    expect(betrayed.map((persons) => [...persons])).toEqual([]);
  }, 240_000);

  it('leaves each hidden cell an interval, even to who knows that hours are never negative', async () => {
    const hidden = await hiddenCells();
    expect(hidden.length).toBeGreaterThan(1);
    const equations = independent(told);
    for (const weight of hidden) {
      expect(determine(equations, base.entries.map(weight))).toBe(false);
      const { least, most } = await intervalOf(base.entries, equations, weight);
      expect(most - least).toBeGreaterThan(100);
    }
  }, 120_000);

  it('would be betrayed by the margins if only the small cells were hidden: the attack does find them', () => {
    const margins: Weight[] = [0, 1, 2, 3].flatMap((at): Weight[] => [
      ({ operation }) => Number(operation === at),
      ({ residence }) => Number(residence === at),
    ]);
    const large: Weight[] = pairs()
      .filter(([operation, residence]) => personsIn(operation, residence) >= 5)
      .map(cellAt);
    const careless = [...margins, ...large].map((weight) => equationOf(base.entries, '', weight, 0));
    const small = pairs().filter(([operation, residence]) =>
      [2, 3].includes(personsIn(operation, residence)),
    );
    expect(small.some((pair) => determine(careless, base.entries.map(cellAt(pair))))).toBe(true);
  });

  it('would be betrayed by two dates if figures were live: the attack does find who was corrected', () => {
    const live = ['2024-09-08', '2024-09-10'].map((day) =>
      equationOf(base.entries, day, ({ recordedOn }) => Number(recordedOn <= day), 0),
    );
    const corrected = new Set(
      base.entries.filter(({ recordedOn }) => recordedOn === '2024-09-09').map(({ person }) => person),
    );
    expect([corrected.size < 5, betrays(base.entries, live, corrected)]).toEqual([true, true]);
  });

  it('does not move with what one person is corrected today', async () => {
    const ask = () => get('metropolis', '/reports/matrix', YEAR);
    const { readAt: _, ...before } = await ask();
    const [assignment] = (await bed.db.query(`select min(assignment_id) as id from hour_entry`)).rows;
    const { id: recorded_by_user_id } = (await bed.db.query('select min(id) as id from app_user')).rows[0];
    await anEntry(bed.db, assignment.id, { month: '2023-08', hours: HOURS_OF_TODAY, recorded_by_user_id });
    const { readAt: __, ...after } = await ask();
    expect(after).toEqual(before);
  });

  it('has no hours by operation, firm or authority', async () => {
    const lists = [
      (await get('metropolis', '/operations')).items,
      (await get('metropolis', '/firms')).items,
      (await get('metropolis', '/authorities')).items,
      [
        await get('metropolis', `/firms/${base.firmIds[0]}`),
        await get('metropolis', `/authorities/${base.authorityId}`),
      ],
      [(await get('metropolis', `/operations/${base.operationIds[0]}`)).figures],
    ];
    for (const item of lists.flat()) {
      for (const name of ['validatedHours', 'declaredHours', 'progress', 'outstandingHours'])
        expect([name, item[name] ?? null]).toEqual([name, null]);
    }
    for (const filter of [
      { operation: base.operationIds[0] },
      { firm: base.firmIds[0] },
      { authority: base.authorityId },
      ...PERSONAL,
      { clauseKind: 'EXECUTION_CONDITION' },
      { operationCommune: base.territories[0]!.commune },
    ]) {
      const asked = { ...YEAR, ...filter };
      const { current, months, ftes, ...totals } = await get('metropolis', '/reports/totals', asked);
      expect(totals).toMatchObject({ hiddenReason: 'NOT_OFFERED', yearBefore: null, twoYearsBefore: null });
      expect([...Object.values(current), totals.declaredHours, totals.fte]).toEqual(Array(10).fill(null));
      expect([ftes, months.filter(({ hours }: { hours: number | null }) => hours !== null)]).toEqual([
        [],
        [],
      ]);
      expect((await get('metropolis', '/reports/lines', asked)).items).toEqual([]);
      expect((await get('metropolis', '/reports/breakdown', { ...asked, by: 'year' })).parts).toEqual([]);
      const file: string = await get('metropolis', '/reports/lines.csv', asked);
      expect(file).not.toMatch(/\d,\d\d/);
    }
  });

  it('is told apart by territory, month and year only, and of objectives nothing that was done', async () => {
    for (const by of DIMENSIONS) {
      const isOffered = ['year', 'month', 'operationTerritory', 'residenceTerritory'].includes(by);
      for (const stack of [undefined, ...STACKS]) {
        const { parts, hiddenReason } = await get('metropolis', '/reports/breakdown', { ...YEAR, by, stack });
        if (!isOffered || stack) expect([by, parts, hiddenReason]).toEqual([by, [], 'NOT_OFFERED']);
        expect(parts.every(({ persons }: { persons: number | null }) => persons === null)).toBe(true);
      }
    }
    for (const of of OBJECTIVES_OF) {
      const { items, sum } = await get('metropolis', '/reports/objectives', { ...YEAR, of });
      expect(items.length).toBeGreaterThan(0);
      for (const { validatedHours } of [...items, sum]) expect(validatedHours).toBeNull();
    }
  });
});

/** One question by each thing a worker is. */
const PERSONAL = [
  { qpv: 'true' },
  { sex: 'F' },
  { ageBand: '26_TO_49' },
  { criterionGroup: 'MINIMUM_INCOME' },
  { contractType: 'CDI' },
  { engagementMode: 'DIRECT_HIRE' },
  { residenceCommune: '59599' },
];

const pairs = (): [number, number][] =>
  [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column): [number, number] => [row, column]));
const cellAt =
  ([row, column]: [number, number]): Weight =>
  ({ operation, residence }) =>
    Number(operation === row && residence === column);
const personsIn = (row: number, column: number) =>
  new Set(base.entries.filter(cellAt([row, column])).map(({ person }) => person)).size;

/** The cells of the year that the matrix hides, as of the day it is told. */
async function hiddenCells(): Promise<Weight[]> {
  const { rows, statedOn } = await get('metropolis', '/reports/matrix', YEAR);
  return pairs().flatMap(([row, column]) => {
    const { hours } =
      rows[row].cells.find(({ residence }: { residence: string }) => residence === codeAt(column)) ?? {};
    if (hours !== null || personsIn(row, column) === 0) return [];
    return [(entry: BaseEntry) => (entry.recordedOn <= statedOn ? cellAt([row, column])(entry) : 0)];
  });
}

describe('Everything an authority can read of the same base', () => {
  it('says nothing of where persons live, nor how many they are beside few', async () => {
    for (const asOf of DAYS) {
      for (const asked of questionsOn(base)) {
        const { current, months, hiddenReason } = await get('authority', '/reports/totals', {
          ...asked,
          asOf,
        });
        const isBrokenDown = (asked.residenceTerritory ?? asked.territory ?? asked.crossing) !== undefined;
        expect(hiddenReason).toBe(isBrokenDown ? 'NOT_OFFERED' : null);
        if (isBrokenDown) expect(current.hours).toBeNull();
        expect(current.mutualisedHours).toBeNull();
        expect(months.every(({ homeHours }: { homeHours: number | null }) => homeHours === null)).toBe(true);
        const isYear = asked.from === YEAR.from && asked.to === YEAR.to;
        if (!isYear) expect([current.persons, current.workContracts]).toEqual([null, null]);
      }
    }
    const { items } = await get('authority', '/reports/lines', { ...YEAR, size: 200 });
    expect(items.length).toBeGreaterThan(3);
    for (const { persons, residenceTerritory } of items)
      expect([persons, residenceTerritory]).toEqual([null, null]);
  }, 120_000);

  it('says nothing of what persons are, nor how many they are on one kind of clause', async () => {
    for (const filter of PERSONAL) {
      const asked = { ...YEAR, ...filter };
      const { current, ftes, hiddenReason, committed } = await get('authority', '/reports/totals', asked);
      expect([hiddenReason, current.hours, ftes, committed]).toEqual(['NOT_OFFERED', null, [], null]);
      expect((await get('authority', '/reports/lines', asked)).items).toEqual([]);
      expect((await get('authority', '/reports/breakdown', { ...asked, by: 'month' })).parts).toEqual([]);
    }
    for (const by of DIMENSIONS) {
      const isOfPersons =
        by === 'residenceTerritory' || (by in BREAKDOWNS && BREAKDOWNS[by as 'sex'] === 'PERSONS');
      const { parts } = await get('authority', '/reports/breakdown', { ...YEAR, by });
      expect([by, parts.length === 0]).toEqual([by, isOfPersons]);
      for (const { persons } of parts) expect(persons).toBeNull();
      const stacked = await get('authority', '/reports/breakdown', {
        ...YEAR,
        by,
        stack: 'residenceTerritory',
      });
      expect(stacked.parts).toEqual([]);
    }
    const { current } = await get('authority', '/reports/totals', {
      ...YEAR,
      clauseKind: 'EXECUTION_CONDITION',
    });
    expect([current.hours! > 0, current.persons, current.workContracts]).toEqual([true, null, null]);
  });

  it('follows the execution of its clauses exactly', async () => {
    const { current } = await get('authority', '/reports/totals', YEAR);
    expect(current.hours).toBe(base.entries.reduce((sum, { hours }) => sum + hours, HOURS_OF_TODAY));
  });
});
