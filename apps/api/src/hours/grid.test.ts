import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { readGrid } from './grid.query.js';
import type { GridSearch } from './grid-view.js';

let bed: TestBed;
let ofLys: Actor;
let ofMno: Actor;
let clause: ClauseFixture;
let here: number;
let crossing: number;

beforeAll(async () => {
  bed = await openTestBed();
  const lys = await aTerritory(bed.db);
  const mno = await aTerritory(bed.db);
  ofLys = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: lys.id }));
  ofMno = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: mno.id }));
  clause = await aClause(bed.db, await anOperation(bed.db, { territory: lys }));
  const assigned = async (territory: { id: number; commune: string }, lastName: string, more = {}) => {
    const person = await aParticipant(bed.db, { territory, last_name: lastName });
    return (await anAssignment(bed.db, await anEmploymentContract(bed.db, person, more), clause)).id;
  };
  here = await assigned(lys, 'Aubin');
  crossing = await assigned(mno, 'Bekkouche');
  await assigned(lys, 'Parti', { ended_on: '2023-12-31' });
  const by = { recorded_by_user_id: ofLys.userId };
  await anEntry(bed.db, here, { ...by, month: '2024-03', hours: 10_000 });
  await anEntry(bed.db, here, {
    ...by,
    month: '2024-03',
    hours: -10_000,
    is_reversal: true,
    reason: 'Erreur',
  });
  await anEntry(bed.db, here, { ...by, month: '2024-03', hours: 9_000, revision: 2, reason: 'Erreur' });
  await anEntry(bed.db, here, { ...by, month: '2024-04', hours: 23_000 });
  await anEntry(bed.db, crossing, { ...by, month: '2024-04', hours: 5_050 });
});
afterAll(() => bed.close());

const grid = (actor: Actor, more: Partial<GridSearch> = {}) =>
  bed.read(actor, (scope) =>
    readGrid(scope, { from: '2024-03', to: '2024-05', page: 1, size: 200, ...more }),
  );

describe('the month grid', () => {
  it('has one row per assignment that runs in the months, in the order of names', async () => {
    const { rows, total, people, clauses } = await grid(ofLys);
    expect(rows.map(({ lastName }) => lastName)).toEqual(['Aubin', 'Bekkouche']);
    expect({ total, people, clauses }).toEqual({ total: 2, people: 2, clauses: 1 });
  });

  it('shows what stands after corrections, with the revision to send back', async () => {
    const [row] = (await grid(ofLys)).rows;
    const march = row?.cells.find(({ month }) => month === '2024-03');
    expect(march).toMatchObject({ hours: 9_000, revision: 2, isOver: false, waitingHours: null });
    expect(row?.cells.find(({ month }) => month === '2024-04')).toMatchObject({
      hours: 23_000,
      isOver: true,
    });
  });

  it('adds up by row, by month and in all', async () => {
    const { rows, months, hours } = await grid(ofLys);
    expect(rows.map((row) => row.hours)).toEqual([32_000, 5_050]);
    expect(months).toEqual([
      { month: '2024-03', isLocked: false, hours: 9_000 },
      { month: '2024-04', isLocked: false, hours: 28_050 },
      { month: '2024-05', isLocked: false, hours: 0 },
    ]);
    expect(hours).toBe(37_050);
  });

  it('totals every page, not only the one shown', async () => {
    const { rows, hours, total } = await grid(ofLys, { size: 1, page: 2 });
    expect(rows.map(({ lastName }) => lastName)).toEqual(['Bekkouche']);
    expect({ hours, total }).toEqual({ hours: 37_050, total: 2 });
  });

  it('adds up one kind of hours when asked for one', async () => {
    const { hours, rows } = await grid(ofLys, { kind: 'TRAINING' });
    expect({ hours, cells: rows.flatMap((row) => row.cells) }).toEqual({ hours: 0, cells: [] });
  });

  it('tells who crosses a border', async () => {
    expect((await grid(ofLys)).rows.map(({ isMutualised }) => isMutualised)).toEqual([false, true]);
  });

  it('is of the house’s own operations: the residents’ house does not see this one', async () => {
    expect((await grid(ofMno)).total).toBe(0);
  });

  it('filters by name, clause and firm', async () => {
    expect((await grid(ofLys, { search: 'bekk' })).total).toBe(1);
    expect((await grid(ofLys, { clause: clause.id })).total).toBe(2);
    expect((await grid(ofLys, { clause: clause.id + 1 })).total).toBe(0);
  });

  it('refuses a period backwards or over two years', async () => {
    await expect(grid(ofLys, { to: '2024-02' })).rejects.toMatchObject({ code: 'period-malformed' });
    await expect(grid(ofLys, { from: '2020-01' })).rejects.toMatchObject({ code: 'period-malformed' });
  });
});
