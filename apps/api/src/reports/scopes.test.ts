import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { readAnnualReport } from '../annual-reports/annual-report.query.js';
import type { Scope } from '../database/scope.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { exportLines } from '../exports/export-lines.js';
import type { Actor } from '../platform/actor.js';
import { readDeclaredLines } from './declared/declared.query.js';
import type { DeclaredLinesPage, DeclaredLinesQuery } from './declared/declared.view.js';
import { readIndicators } from './indicators.query.js';
import { readLines } from './lines.query.js';
import type { LinesQuery } from './lines.view.js';
import { readMatrix } from './matrix.query.js';
import { actorsOf, aMetropolis, type KnownAssignment, type Metropolis } from './testing/metropolis.js';
import { placesOfIndicators } from './told/indicator-places.js';
import { readTotals } from './totals.query.js';
import type { TotalsQuery } from './totals.view.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;

const YEAR = { from: '2024-01', to: '2024-12' };
const FTE = { convention: 'HOUSE_1800', mode: 'YEAR' as const };
const ALL = { ...YEAR, page: 1, size: 200 } as LinesQuery;

beforeAll(async () => {
  bed = await openTestBed();
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
  for (const [index, { id }] of metropolis.assignments.entries()) {
    await anEntry(bed.db, id, {
      month: `2024-0${1 + (index % 3)}`,
      hours: 1000 + index,
      recorded_at: '2024-06-10T10:00:00Z',
      recorded_by_user_id: actors.house.userId,
    });
  }
});
afterAll(() => bed.close());

/** Figures as they are read the year after. */
const read = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  bed.transactions.readStatistics({ actor, today: parseDay('2025-04-15') }, work);

/** What was worked in all. */
const allHours = () => metropolis.assignments.reduce((total, _, index) => total + 1000 + index, 0);

/** A firm declares hours that nobody has decided on yet. */
async function declare(assignment: KnownAssignment & { hours: number }): Promise<void> {
  const { rows } = await bed.db.query<{ id: number; contract: number }>(
    `insert into timesheet (firm_id, month, origin, status, certified_name, certified_at, created_by_user_id)
      values ($1, '2024-06-01', 'GRID', 'SENT', 'Alix Morel', '2024-06-14T09:00:00Z', $2)
      returning id, (select employment_contract_id from assignment where id = $3) as contract`,
    [assignment.firmId, actors.house.userId, assignment.id],
  );
  await bed.db.query(
    `insert into timesheet_line (timesheet_id, firm_id, employment_contract_id, assignment_id, operation_territory_id, month, hour_kind, hours, effect, state)
      values ($1, $2, $3, $4, $5, '2024-06-01', 'WORKED', $6, 'NEW', 'SENT')`,
    [
      rows[0]!.id,
      assignment.firmId,
      rows[0]!.contract,
      assignment.id,
      assignment.operationTerritoryId,
      assignment.hours,
    ],
  );
}

describe('Who sees what in the figures', () => {
  it('the metropolis sees all hours and nobody’s name', async () => {
    const { items, sum } = await read(actors.metropolis, (scope) => readLines(scope, ALL));
    expect(sum.hours).toBe(allHours());
    expect(
      items.every(({ operationId, firm, authority }) => (operationId ?? firm ?? authority) === null),
    ).toBe(true);
    expect(
      items.every(
        ({ kind, participant, participantId }) =>
          kind !== 'ENTRY' && participant === null && participantId === null,
      ),
    ).toBe(true);
  });

  it('a house sees names on its operations and of its residents, groups elsewhere', async () => {
    const { items } = await read(actors.house, (scope) => readLines(scope, ALL));
    const named = items.filter(({ kind }) => kind === 'ENTRY').map(({ participantId }) => participantId);
    const expected = metropolis.assignments
      .filter(({ operationTerritoryId, residenceTerritoryId }) =>
        [operationTerritoryId, residenceTerritoryId].includes(actors.house.territoryId!),
      )
      .map(({ participantId }) => participantId);
    expect(new Set(named)).toEqual(new Set(expected));
    expect(items.some(({ kind }) => kind === 'GROUP' || kind === 'REMAINDER')).toBe(true);
    expect(items.every(({ kind, participant }) => (kind === 'ENTRY') === (participant !== null))).toBe(true);
  });

  it('each house has nothing hidden of its own territory, and is told of another that it sees part of it', async () => {
    const [first, second] = metropolis.territories;
    const other = { ...actors.house, territoryId: second!.id };
    const seesAll = async (territory: string) => {
      const { items, hiddenReason } = await read(other, (scope) => readLines(scope, { ...ALL, territory }));
      return hiddenReason === null && items.every(({ kind }) => kind === 'ENTRY');
    };
    expect([await seesAll(second!.code), await seesAll(first!.code)]).toEqual([true, false]);
  });

  it('a house’s totals are what it manages, not the metropolis’s', async () => {
    const { current } = await read(actors.house, (scope) => readTotals(scope, { ...YEAR, ...FTE }));
    const { balances, grandTotal } = await read(actors.house, (scope) => readMatrix(scope, YEAR));
    expect(grandTotal).toBe(allHours());
    expect(current.hours).toBe(
      balances.find(({ territory }) => territory === metropolis.territories[0]!.code)?.managed,
    );
  });

  it('a house reads its own report, another’s is not found', async () => {
    const report = (code: string) => read(actors.house, (scope) => readAnnualReport(scope, code, 2024, FTE));
    expect((await report(metropolis.territories[0]!.code)).indicators).not.toHaveLength(0);
    await expect(report(metropolis.territories[1]!.code)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a house’s report counts in the ledger the very indicators that may be told or hidden', async () => {
    const { territoryId } = actors.house;
    const counted = await read(actors.house, (scope) => readIndicators(scope, territoryId!, YEAR));
    expect(Object.keys(placesOfIndicators(territoryId!)).sort()).toEqual(Object.keys(counted).sort());
  });

  it('an authority sees its own operations only, month by month, without names', async () => {
    const { items, sum } = await read(actors.authority, (scope) => readLines(scope, ALL));
    const own = new Map(metropolis.assignments.map((assignment, index) => [assignment, 1000 + index]));
    const hours = [...own]
      .filter(([{ authorityId }]) => authorityId === actors.authority.authorityId)
      .reduce((total, [, of]) => total + of, 0);
    expect(sum.hours).toBe(hours);
    expect(items.reduce((total, line) => total + line.hours, 0)).toBe(hours);
    expect(items.every(({ participant, persons }) => participant === null && persons === null)).toBe(true);
  });

  it('an authority is not told where persons live, nor how many they are in a part of a year', async () => {
    const totals = (more: Partial<TotalsQuery>) =>
      read(actors.authority, (scope) => readTotals(scope, { ...YEAR, ...FTE, ...more }));
    const residenceTerritory = metropolis.territories[0]!.code;
    for (const breakdown of [
      { residenceTerritory },
      { crossing: 'HOME' as const },
      { qpv: 'true' as const },
    ]) {
      const { current, hiddenReason } = await totals(breakdown);
      expect([current.hours, hiddenReason]).toEqual([null, 'NOT_OFFERED']);
    }
    const { current, months } = await totals({ to: '2024-02' });
    expect(current).toMatchObject({ mutualisedHours: null, persons: null, workContracts: null });
    expect(current.hours).toBeGreaterThan(0);
    expect(months.every(({ hours }) => hours !== null)).toBe(true);
    expect(months.every((one) => one.homeHours === null && one.mutualisedHours === null)).toBe(true);
    const { items, sum, hiddenReason } = await read(actors.authority, (scope) =>
      readLines(scope, { ...ALL, residenceTerritory }),
    );
    expect([items, sum.hours, hiddenReason]).toEqual([[], null, 'NOT_OFFERED']);
  });

  it('firms and administrators read no hours at all, whatever the route lets through', async () => {
    const administrator = actorOf(await aUser(bed.db, { role: 'ADMINISTRATOR' }));
    const { current } = await read(administrator, (scope) => readTotals(scope, { ...YEAR, ...FTE }));
    expect(current.hours).toBe(0);
  });

  it('the metropolis is told no hours by firm, authority, operation or neighbourhood', async () => {
    const { firmId: firm, operationId: operation, authorityId: authority } = metropolis.assignments[0]!;
    for (const breakdown of [{ firm }, { operation }, { authority }, { qpv: 'true' as const }]) {
      const { current, hiddenReason, statedOn } = await read(actors.metropolis, (scope) =>
        readTotals(scope, { ...YEAR, ...FTE, ...breakdown }),
      );
      expect([current.hours, current.persons, hiddenReason, statedOn]).toEqual([
        null,
        null,
        'NOT_OFFERED',
        null,
      ]);
    }
  });

  it('the metropolis is told nothing of a year before its first release, and then of its day', async () => {
    const totals = (today: string) =>
      bed.transactions.readStatistics({ actor: actors.metropolis, today: parseDay(today) }, (scope) =>
        readTotals(scope, { ...YEAR, ...FTE }),
      );
    expect(await totals('2024-03-15')).toMatchObject({ hiddenReason: 'NOT_RELEASED', statedOn: null });
    expect(await totals('2024-07-15')).toMatchObject({ hiddenReason: null, statedOn: '2024-06-30' });
    expect((await totals('2024-07-15')).current.hours).toBe((await totals('2025-04-15')).current.hours);
  });

  it('what was agreed is that of the house, of the buyer or of all; what was done on it is no release', async () => {
    const committed = (actor: Actor) =>
      read(actor, async (scope) => (await readTotals(scope, { ...YEAR, ...FTE })).committed!);
    const [house, authority, all] = [
      await committed(actors.house),
      await committed(actors.authority),
      await committed(actors.metropolis),
    ];
    expect([house.clauses, authority.clauses, all.clauses]).toEqual([2, 3, 6]);
    for (const { validatedHours } of [house, authority]) expect(validatedHours).toBeGreaterThan(0);
    expect(all.validatedHours).toBeNull();
  });

  it('what firms declared is told of the house’s or the buyer’s own operations, whole, and not to the metropolis', async () => {
    const declared = (actor: Actor, more: Partial<TotalsQuery> = {}) =>
      read(actor, async (scope) => (await readTotals(scope, { ...YEAR, ...FTE, ...more })).declaredHours);
    const worked = metropolis.assignments.map((assignment, index) => ({ ...assignment, hours: 100 + index }));
    for (const assignment of worked) await declare(assignment);
    const sumOf = (kept: (assignment: KnownAssignment) => boolean) =>
      worked.filter(kept).reduce((total, { hours }) => total + hours, 0);
    const { territoryId } = actors.house;
    expect(await declared(actors.house)).toBe(
      sumOf((one) => [one.operationTerritoryId, one.residenceTerritoryId].includes(territoryId!)),
    );
    const { authorityId } = actors.authority;
    expect(await declared(actors.authority)).toBe(sumOf((one) => one.authorityId === authorityId));
    expect(await declared(actors.authority, { qpv: 'true' })).toBeNull();
    expect(await declared(actors.metropolis)).toBeNull();
  });

  it('what firms declared opens on its lines, which add up to it page by page, with persons for the house alone', async () => {
    const pagesOf = (actor: Actor, query: Partial<DeclaredLinesQuery>) =>
      read(actor, async (scope) => {
        const pages: DeclaredLinesPage[] = [];
        for (let page = 1; pages.length * 3 < (pages[0]?.total ?? 1); page++)
          pages.push(await readDeclaredLines(scope, { ...ALL, ...query, page, size: 3 }));
        return { hours: pages[0]!.hours, lines: pages.flatMap(({ items }) => items) };
      });
    const declared = (actor: Actor, query: Partial<TotalsQuery>) =>
      read(actor, async (scope) => (await readTotals(scope, { ...YEAR, ...FTE, ...query })).declaredHours);
    for (const actor of [actors.house, actors.authority])
      for (const query of [{}, { sort: 'hours' as const }, { asOf: '2025-01-31' }, { from: '2024-03' }]) {
        const { hours, lines } = await pagesOf(actor, query);
        expect(lines.reduce((sum, line) => sum + line.hours, 0)).toBe(hours);
        expect(hours).toBe(await declared(actor, query));
      }
    const ofHouse = await pagesOf(actors.house, {});
    expect(ofHouse.lines.length).toBeGreaterThan(3);
    expect(ofHouse.lines.every(({ participant }) => participant !== null)).toBe(true);
    // A statement is opened where it is validated.
    expect(new Set(ofHouse.lines.map(({ timesheetId }) => timesheetId === null))).toEqual(
      new Set([true, false]),
    );
    const ofAuthority = await pagesOf(actors.authority, {});
    expect(ofAuthority.lines.length).toBeGreaterThan(0);
    expect(
      ofAuthority.lines.every((line) =>
        [line.participant, line.firm, line.timesheetId].every((one) => one === null),
      ),
    ).toBe(true);
    const nothing = { total: 0, items: [], hours: null };
    for (const [actor, query] of [
      [actors.metropolis, {}],
      [actors.authority, { qpv: 'true' as const }],
    ] as const)
      expect(await read(actor, (scope) => readDeclaredLines(scope, { ...ALL, ...query }))).toMatchObject(
        nothing,
      );
  });

  it('the file has the same lines as the screen', async () => {
    const { items } = await read(actors.house, (scope) => readLines(scope, ALL));
    let file = '';
    await read(actors.house, (scope) =>
      exportLines(scope, YEAR, async (text) => {
        file += text;
      }),
    );
    const { data: rows } = Papa.parse<Record<string, string>>(file, {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(rows).toHaveLength(items.length);
    const hundredths = ({ Heures: hours }: Record<string, string>) => Number(hours!.replace(',', ''));
    expect(rows.map(hundredths).sort()).toEqual(items.map(({ hours }) => hours).sort());
    expect(new Set(rows.map(({ Participant: name }) => name))).toEqual(
      // A line about others names nobody: its place is empty in the file.
      new Set(items.map(({ participant }) => participant ?? '')),
    );
  });
});
