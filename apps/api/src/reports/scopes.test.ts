import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { exportLines, LINE_COLUMNS } from '../exports/export-lines.js';
import type { CsvRow } from '../exports/stream-csv.js';
import type { Actor } from '../platform/actor.js';
import { hideSmallCells, type TableCell } from './hide-small-cells.js';
import { type LinesQuery, readLines } from './lines.query.js';
import { readMatrix } from './matrix.query.js';
import { readTerritoryReport } from './territory-report.query.js';
import { actorsOf, aMetropolis, type Metropolis } from './testing/metropolis.js';
import { readTotals } from './totals.query.js';

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
      recorded_by_user_id: actors.house.userId,
    });
  }
});
afterAll(() => bed.close());

describe('Who sees what in the figures', () => {
  it('the metropolis sees all hours and nobody’s name', async () => {
    const { items, sum } = await bed.readStatistics(actors.metropolis, (scope) => readLines(scope, ALL));
    expect(sum.hours).toBe(metropolis.assignments.reduce((total, _, index) => total + 1000 + index, 0));
    expect(
      items.every(
        ({ kind, participant, participantId }) =>
          kind !== 'ENTRY' && participant === null && participantId === null,
      ),
    ).toBe(true);
  });

  it('a house sees names on its operations and of its residents, groups elsewhere', async () => {
    const { items } = await bed.readStatistics(actors.house, (scope) => readLines(scope, ALL));
    const named = items.filter(({ kind }) => kind === 'ENTRY').map(({ participantId }) => participantId);
    const expected = metropolis.assignments
      .filter(({ operationTerritoryId, residenceTerritoryId }) =>
        [operationTerritoryId, residenceTerritoryId].includes(actors.house.territoryId!),
      )
      .map(({ participantId }) => participantId);
    expect(new Set(named)).toEqual(new Set(expected));
    expect(items.some(({ kind }) => kind === 'GROUP' || kind === 'REMAINDER')).toBe(true);
  });

  it('a house’s totals are what it manages, not the metropolis’s', async () => {
    const { current } = await bed.readStatistics(actors.house, (scope) =>
      readTotals(scope, { ...YEAR, ...FTE }),
    );
    const { balances } = await bed.readStatistics(actors.house, (scope) => readMatrix(scope, YEAR));
    expect(current.hours).toBe(
      balances.find(({ territory }) => territory === metropolis.territories[0]!.code)?.managed,
    );
  });

  it('a house reads its own report, another’s is not found', async () => {
    const report = (code: string) =>
      bed.readStatistics(actors.house, (scope) => readTerritoryReport(scope, code, 2024, FTE));
    expect((await report(metropolis.territories[0]!.code)).indicators).not.toHaveLength(0);
    await expect(report(metropolis.territories[1]!.code)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('an authority sees its own operations only, without names', async () => {
    const { items, sum } = await bed.readStatistics(actors.authority, (scope) => readLines(scope, ALL));
    const own = metropolis.assignments.filter(
      ({ authorityId }) => authorityId === actors.authority.authorityId,
    );
    expect(sum.persons).toBe(new Set(own.map(({ participantId }) => participantId)).size);
    expect(items.every(({ participant }) => participant === null)).toBe(true);
  });

  it('firms and administrators read no hours at all, whatever the route lets through', async () => {
    const administrator = actorOf(await aUser(bed.db, { role: 'ADMINISTRATOR' }));
    const { current } = await bed.readStatistics(administrator, (scope) =>
      readTotals(scope, { ...YEAR, ...FTE }),
    );
    expect(current.hours).toBe(0);
  });

  it('a selection of fewer than five persons is not told to the metropolis', async () => {
    const firm = metropolis.assignments[0]!.firmId;
    const ask = () =>
      bed.readStatistics(actors.metropolis, (scope) => readTotals(scope, { ...YEAR, ...FTE, firm }));
    await expect(ask()).rejects.toMatchObject({ code: 'too-few-persons' });
  });

  it('the file has the same lines as the screen', async () => {
    const { items } = await bed.readStatistics(actors.house, (scope) => readLines(scope, ALL));
    const rows: CsvRow[] = [];
    await bed.readStatistics(actors.house, (scope) =>
      exportLines(scope, YEAR, async (batch) => void rows.push(...batch)),
    );
    expect(rows).toHaveLength(items.length);
    expect(rows.reduce((sum, { hours }) => sum + Number(hours), 0)).toBe(
      items.reduce((sum, { hours }) => sum + hours, 0),
    );
    expect(LINE_COLUMNS.every(({ key }) => rows.every((row) => key in row))).toBe(true);
  });
});

describe('A hidden cell', () => {
  const cell = (row: number, column: number, hours: number, more: Partial<TableCell> = {}): TableCell => ({
    row,
    column,
    hours,
    isSmall: false,
    isKnown: false,
    ...more,
  });

  it('never stands alone in its row, its column or on the diagonal', () => {
    const table = [
      cell(0, 0, 90),
      cell(0, 1, 2, { isSmall: true }),
      cell(0, 2, 30),
      cell(1, 0, 20),
      cell(1, 1, 80),
      cell(1, 2, 40),
      cell(2, 0, 50),
      cell(2, 1, 60),
      cell(2, 2, 70),
    ];
    const hidden = hideSmallCells(table);
    const alone = (line: TableCell[]) => line.filter((one) => hidden.has(one)).length === 1;
    for (const index of [0, 1, 2]) {
      expect(alone(table.filter(({ row }) => row === index))).toBe(false);
      expect(alone(table.filter(({ column }) => column === index))).toBe(false);
    }
    expect(alone(table.filter(({ row, column }) => row === column))).toBe(false);
  });

  it('is not hidden from the house that knows these persons', () => {
    expect(hideSmallCells([cell(0, 0, 9), cell(0, 1, 2, { isSmall: true, isKnown: true })]).size).toBe(0);
  });
});
