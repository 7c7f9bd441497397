import { aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { createAmendment } from '../clauses/write-amendment.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { divideObjective } from './divide-objective.js';
import { readDivision } from './division.query.js';
import type { NewDivision } from './division.view.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let clause: ClauseFixture;
/** The lead of the consortium, its co-contractor, and who works for the latter. */
let lead: number;
let partner: number;
let helper: number;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());
beforeEach(async () => {
  clause = await lys.aClauseHere({ committed_hours: 280_000 });
  const party = async (more: Record<string, unknown>) =>
    (await aParty(bed.db, clause, (await aFirm(bed.db)).id, more)).id;
  lead = await party({ is_lead: true });
  partner = await party({ role: 'CO_CONTRACTOR' });
  helper = await party({ role: 'SUBCONTRACTOR', parent_party_id: partner });
});

const divide = (hours: Record<number, number>, more: Partial<NewDivision> = {}, of = lys) =>
  bed.write(of.house, (scope) =>
    divideObjective(scope, clause.id, {
      seenRevision: 0,
      decidedOn: '2024-06-01',
      reason: 'Selon la convention',
      parts: Object.entries(hours).map(([partyId, part]) => ({ partyId: Number(partyId), hours: part })),
      ...more,
    }),
  );
const read = (of = lys) => bed.read(of.house, (scope) => readDivision(scope, clause.id));

describe('the objective of a clause inside a consortium', () => {
  it('is shared whole between those who answer to the buyer', async () => {
    await divide({ [lead]: 200_000, [partner]: 80_000 });
    expect(await read()).toMatchObject({
      objectiveHours: 280_000,
      isCurrent: true,
      divisions: [
        {
          revision: 1,
          reason: 'Selon la convention',
          parts: [
            { partyId: lead, hours: 200_000 },
            { partyId: partner, hours: 80_000 },
          ],
        },
      ],
    });
    await expect(divide({ [lead]: 279_999 }, { seenRevision: 1 })).rejects.toMatchObject({
      code: 'division-does-not-add-up',
      params: { total: 279_999, objective: 280_000 },
    });
    await expect(divide({ [lead]: 0, [helper]: 280_000 }, { seenRevision: 1 })).rejects.toMatchObject({
      code: 'division-part-of-subcontractor',
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is shared again by moving hours from one party to the other, and the earlier shares stay told', async () => {
    await divide({ [lead]: 200_000, [partner]: 80_000 });
    await divide(
      { [lead]: 150_000, [partner]: 130_000 },
      { seenRevision: 1, reason: 'Retard du mandataire' },
    );
    const { divisions } = await read();
    expect(divisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [2, 'Retard du mandataire'],
      [1, 'Selon la convention'],
    ]);
    const { rows } = await bed.db.query(
      `select count(*)::integer as n from audit_entry where table_name in ('objective_division', 'objective_part')
        and user_id = $1`,
      [lys.house.userId],
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(6);
  });

  it('counts for each party what it and its subcontractors did, and apart what nobody answers for', async () => {
    await lys.worked(clause, { '2024-01': 10_000 }, { partyId: lead });
    await lys.worked(clause, { '2024-01': 4_000 }, { partyId: partner });
    await lys.worked(clause, { '2024-02': 3_000 }, { partyId: helper });
    await lys.worked(clause, { '2024-02': 500 });
    expect(await read()).toMatchObject({
      parties: [
        { partyId: lead, isLead: true, validatedHours: 10_000 },
        { partyId: partner, validatedHours: 7_000 },
      ],
      unattributedHours: 500,
      isCurrent: false,
      divisions: [],
    });
  });

  it('is to be shared again once an amendment changes it', async () => {
    await divide({ [lead]: 200_000, [partner]: 80_000 });
    await bed.write(lys.house, (scope) =>
      createAmendment(scope, clause.id, {
        number: 1,
        signedOn: '2024-06-10',
        committedHours: 300_000,
        reason: 'Surfaces',
      }),
    );
    expect(await read()).toMatchObject({ isCurrent: false, objectiveHours: 300_000 });
    await expect(divide({ [lead]: 200_000, [partner]: 80_000 }, { seenRevision: 1 })).rejects.toMatchObject({
      code: 'division-does-not-add-up',
    });
    await divide({ [lead]: 200_000, [partner]: 100_000 }, { seenRevision: 1 });
    expect(await read()).toMatchObject({ isCurrent: true });
  });

  it('is the business of its house alone, from the day it is decided', async () => {
    await expect(divide({ [lead]: 280_000 }, {}, mno)).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(mno)).rejects.toMatchObject({ code: 'not-found' });
    await expect(divide({ [lead]: 280_000 }, { decidedOn: '2024-06-16' })).rejects.toMatchObject({
      code: 'division-in-the-future',
    });
    const stranger = await lys.aClauseHere();
    const { id: elsewhere } = await aParty(bed.db, stranger, (await aFirm(bed.db)).id);
    await expect(divide({ [elsewhere]: 280_000 })).rejects.toMatchObject({
      code: 'not-found',
      field: 'parts',
    });
  });

  it('is never kept in parts that do not make it, whoever writes and however', async () => {
    const write = async (parts: [number, number][]) => {
      const db = await bed.db.connect();
      try {
        await db.query('begin');
        const { rows } = await db.query(
          `insert into objective_division (clause_id, lot_id, revision, objective_hours, decided_on, reason, decided_by_user_id)
            values ($1, $2, 1, 280000, '2024-06-01', 'Sans passer par Clausier', $3) returning id`,
          [clause.id, clause.lot_id, lys.house.userId],
        );
        for (const [party, hours] of parts)
          await db.query(
            'insert into objective_part (division_id, lot_id, contract_party_id, hours) values ($1, $2, $3, $4)',
            [rows[0].id, clause.lot_id, party, hours],
          );
        await db.query('commit');
      } catch (error) {
        await db.query('rollback');
        throw error;
      } finally {
        db.release();
      }
    };
    const constraint = 'objective_parts_make_the_objective';
    await expect(write([])).rejects.toMatchObject({ constraint });
    await expect(write([[lead, 279_999]])).rejects.toMatchObject({ constraint });
    await expect(write([[helper, 280_000]])).rejects.toMatchObject({
      constraint: 'objective_part_answers_to_the_buyer',
    });
    await write([[lead, 280_000]]);
    expect((await read()).divisions).toHaveLength(1);
  });
});

describe('redistributions and amendments written at once', () => {
  it('conserve the objective: one follows the other, each whole, none lost', async () => {
    const share = fc.integer({ min: 0, max: 280_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (shares, amends) => {
          const before = (await read()).divisions[0]?.revision ?? 0;
          const { objectiveHours } = await read();
          const tries = shares.map((hours) =>
            divide(
              {
                [lead]: Math.min(hours, objectiveHours),
                [partner]: objectiveHours - Math.min(hours, objectiveHours),
              },
              { seenRevision: before },
            ),
          );
          const number = before + 1;
          const amendment = amends
            ? [
                bed.write(lys.house, (scope) =>
                  createAmendment(scope, clause.id, {
                    number,
                    signedOn: '2024-06-10',
                    committedHours: objectiveHours + 100,
                    reason: 'Surfaces',
                  }),
                ),
              ]
            : [];
          const settled = await Promise.allSettled<unknown>([...tries, ...amendment]);
          const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
          const made = settled.slice(0, tries.length).filter(({ status }) => status === 'fulfilled').length;
          expect(made).toBeLessThanOrEqual(1);
          expect(amends || made === 1).toBe(true);
          for (const code of refused)
            expect([
              'division-made-meanwhile',
              'division-does-not-add-up',
              'amendment-number-taken',
            ]).toContain(code);
          const { rows } = await bed.db.query(
            `select d.objective_hours, sum(p.hours)::integer as parts from objective_division d
            join objective_part p on p.division_id = d.id where d.clause_id = $1 group by d.id`,
            [clause.id],
          );
          expect(rows.every(({ objective_hours, parts }) => objective_hours === parts)).toBe(true);
          expect(rows).toHaveLength(before + made);
        },
      ),
      { numRuns: 12 },
    );
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
