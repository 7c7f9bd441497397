import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordClosing } from '../closings/record-closing.js';
import { actorOf, openTestBed, type TestBed, TODAY } from '../database/test-bed.js';
import { createDerogation } from '../employment/assigning/write-assignment.js';
import type { Actor } from '../platform/actor.js';
import type { CellAnswer } from './cell-answers.js';
import type { CellInput } from './cell-inputs.js';
import { saveCells } from './save-cells.js';
import { saveCellsAgain } from './save-cells-again.js';

let bed: TestBed;
let house: { id: number; commune: string };
let actor: Actor;
let clause: ClauseFixture;

beforeAll(async () => {
  bed = await openTestBed();
  house = await aTerritory(bed.db);
  actor = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: house.id, name: 'Camille Roux' }));
  clause = await aClause(bed.db, await anOperation(bed.db, { territory: house }));
});
afterAll(() => bed.close());

/** A person of the house with one work contract serving the clause. */
async function aWorker({
  contract = {},
  assignment = {},
} = {}): Promise<{ assignmentId: number; person: Person }> {
  const person = await aParticipant(bed.db, { territory: house });
  const { id } = await anAssignment(
    bed.db,
    await anEmploymentContract(bed.db, person, contract),
    clause,
    assignment,
  );
  return { assignmentId: id, person };
}
type Person = Awaited<ReturnType<typeof aParticipant>>;

const aCell = (assignmentId: number, more: Partial<CellInput> = {}): CellInput => ({
  assignmentId,
  month: '2024-03',
  hourKind: 'WORKED',
  hours: 15_167,
  seenRevision: 0,
  ...more,
});

const save = async (...cells: CellInput[]): Promise<CellAnswer[]> =>
  (await bed.write(actor, (scope) => saveCells(scope, cells))).cells;

const codes = (answer: CellAnswer | undefined) => answer?.findings?.map(({ code }) => code);

async function entries(assignmentId: number) {
  const { rows } = await bed.db.query(
    `select revision, is_reversal, hours, reason from hour_entry where assignment_id = $1 order by revision, is_reversal`,
    [assignmentId],
  );
  return rows;
}

describe('hours typed in a cell', () => {
  it('are saved at revision 1 for a person assigned that month', async () => {
    const { assignmentId } = await aWorker();
    expect(await save(aCell(assignmentId))).toMatchObject([
      { outcome: 'SAVED', revision: 1, change: 'POSTED' },
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are not found for somebody who is not assigned, nor for another house’s operation', async () => {
    const other = await aTerritory(bed.db);
    const theirClause = await aClause(bed.db, await anOperation(bed.db, { territory: other }));
    const resident = await aParticipant(bed.db, { territory: house });
    const theirs = await anAssignment(bed.db, await anEmploymentContract(bed.db, resident), theirClause);
    const answers = await save(aCell(2_000_000_000), aCell(theirs.id));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await entries(theirs.id)).toEqual([]);
  });

  it('are refused in a month outside the work contract', async () => {
    const { assignmentId } = await aWorker({ contract: { ended_on: '2024-02-29' } });
    const [answer] = await save(aCell(assignmentId));
    expect(answer?.outcome).toBe('REFUSED');
    expect(codes(answer)).toEqual(['month-outside-employment']);
  });

  it('are refused in a month outside the assignment, unless a derogation says why', async () => {
    const { assignmentId } = await aWorker({ assignment: { ended_on: '2024-02-10' } });
    expect(codes((await save(aCell(assignmentId)))[0])).toEqual(['month-outside-assignment']);
    const derogation = { kind: 'OUTSIDE_DATES' as const, reason: 'Chantier prolongé de trois semaines' };
    await bed.write(actor, (scope) => createDerogation(scope, assignmentId, derogation));
    expect(await save(aCell(assignmentId))).toMatchObject([{ outcome: 'SAVED' }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are refused beyond the 24 months, and counted once a facilitator has recorded why', async () => {
    const { assignmentId } = await aWorker({ contract: { eligible_until: '2024-02-15' } });
    expect(codes((await save(aCell(assignmentId)))[0])).toEqual(['month-beyond-eligibility']);
    const derogation = { kind: 'BEYOND_ELIGIBILITY' as const, reason: 'Formation qualifiante en cours' };
    await bed.write(actor, (scope) => createDerogation(scope, assignmentId, derogation));
    expect(await save(aCell(assignmentId))).toMatchObject([{ outcome: 'SAVED' }]);
    const { rows } = await bed.db.query(`select derogation_id from hour_entry where assignment_id = $1`, [
      assignmentId,
    ]);
    expect(rows[0].derogation_id).not.toBeNull();
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are refused in a month that has not begun', async () => {
    const { assignmentId } = await aWorker();
    expect(codes((await save(aCell(assignmentId, { month: '2024-07' })))[0])).toEqual(['month-not-open']);
  });

  it('of a kind the clause does not count are refused', async () => {
    const strict = await aClause(bed.db, await anOperation(bed.db, { territory: house }), {
      counted_hour_kinds: ['WORKED'],
    });
    const person = await aParticipant(bed.db, { territory: house });
    const { id } = await anAssignment(bed.db, await anEmploymentContract(bed.db, person), strict);
    expect(codes((await save(aCell(id, { hourKind: 'TRAINING' })))[0])).toEqual(['hour-kind-not-counted']);
  });

  it('ask for a reason in a closed year, and are then corrected without touching the closing', async () => {
    const { assignmentId } = await aWorker();
    await bed.writeStatistics({ ...actor, role: 'HOUSE_MANAGER' }, ({ em }) =>
      recordClosing(em, {
        scope: 'HOUSE',
        territoryId: house.id,
        year: 2021,
        conventionCode: 'HOUSE_1800',
        closedByUserId: actor.userId,
      }),
    );
    const cell = aCell(assignmentId, { month: '2021-05' });
    const [asked] = await save(cell);
    expect([asked?.outcome, codes(asked)]).toEqual(['TO_CONFIRM', ['year-closed']]);
    const confirmed = { ...cell, reason: 'Relevé retrouvé', confirmedWarnings: ['year-closed'] };
    expect(await save(confirmed)).toMatchObject([{ outcome: 'SAVED' }]);
  });
});

describe('a person’s month over all firms', () => {
  async function twoJobs() {
    const { assignmentId, person } = await aWorker();
    const second = await anEmploymentContract(bed.db, person, { firm_id: (await aFirm(bed.db)).id });
    const otherClause = await aClause(bed.db, await anOperation(bed.db, { territory: house }));
    return { first: assignmentId, second: (await anAssignment(bed.db, second, otherClause)).id };
  }

  it('above 220 h is confirmed with a reason', async () => {
    const { first, second } = await twoJobs();
    await save(aCell(first, { hours: 15_000 }));
    const cell = aCell(second, { hours: 7_001 });
    const [asked] = await save(cell);
    expect([asked?.outcome, codes(asked)]).toEqual(['TO_CONFIRM', ['person-month-flagged']]);
    const unreasoned = await save({ ...cell, confirmedWarnings: ['person-month-flagged'] });
    expect(unreasoned[0]?.outcome).toBe('TO_CONFIRM');
    const confirmed = { ...cell, confirmedWarnings: ['person-month-flagged'], reason: 'Deux temps partiels' };
    expect(await save(confirmed)).toMatchObject([{ outcome: 'SAVED' }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is not questioned at exactly 220 h', async () => {
    const { first, second } = await twoJobs();
    const answers = await save(aCell(first, { hours: 15_000 }), aCell(second, { hours: 7_000 }));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['SAVED', 'SAVED']);
  });

  it('above 744 h is refused, the cells of one request counted together', async () => {
    const { first, second } = await twoJobs();
    const sure = { reason: 'Essai', confirmedWarnings: ['person-month-flagged'] };
    const answers = await save(
      aCell(first, { hours: 40_000, ...sure }),
      aCell(second, { hours: 40_000, ...sure }),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(['SAVED', 'REFUSED']);
    expect(codes(answers[1])).toEqual(['person-month-refused']);
    expect(await entries(second)).toEqual([]);
  });

  it('keeps its limit when hours move from one firm to the other in one request', async () => {
    const { first, second } = await twoJobs();
    await save(aCell(first, { hours: 20_000 }));
    const reason = 'Mauvaise entreprise';
    const answers = await save(
      aCell(second, { hours: 20_000 }),
      aCell(first, { hours: 0, seenRevision: 1, reason }),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(['SAVED', 'SAVED']);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('lets one of two firms posting 400 h at the same time through', async () => {
    const { first, second } = await twoJobs();
    const sure = { reason: 'Essai', confirmedWarnings: ['person-month-flagged'], hours: 40_000 };
    const answers = await Promise.all(
      [first, second].map((id) =>
        saveCellsAgain(bed.transactions, { actor, today: TODAY }, [aCell(id, sure)]),
      ),
    );
    expect(answers.map(({ cells }) => cells[0]?.outcome).sort()).toEqual(['REFUSED', 'SAVED']);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('a correction', () => {
  it('is the exact reversal of what stood and a new entry, with its reason', async () => {
    const { assignmentId } = await aWorker();
    await save(aCell(assignmentId));
    const answers = await save(
      aCell(assignmentId, { hours: 14_000, seenRevision: 1, reason: 'Absence du 12' }),
    );
    expect(answers).toMatchObject([{ outcome: 'SAVED', revision: 2, change: 'CORRECTED' }]);
    expect(await entries(assignmentId)).toEqual([
      { revision: 1, is_reversal: false, hours: 15_167, reason: null },
      { revision: 1, is_reversal: true, hours: -15_167, reason: 'Absence du 12' },
      { revision: 2, is_reversal: false, hours: 14_000, reason: 'Absence du 12' },
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('without a reason is asked for one, and writes nothing', async () => {
    const { assignmentId } = await aWorker();
    await save(aCell(assignmentId));
    const [asked] = await save(aCell(assignmentId, { hours: 14_000, seenRevision: 1 }));
    expect([asked?.outcome, codes(asked)]).toEqual(['TO_CONFIRM', ['correction-reason-missing']]);
    expect(await entries(assignmentId)).toHaveLength(1);
  });

  it('to nothing takes the hours back; typing them again is a new revision', async () => {
    const { assignmentId } = await aWorker();
    await save(aCell(assignmentId));
    const reason = 'Saisi deux fois';
    expect(await save(aCell(assignmentId, { hours: 0, seenRevision: 1, reason }))).toMatchObject([
      { change: 'REVERSED', revision: 1 },
    ]);
    expect(await save(aCell(assignmentId, { seenRevision: 1, reason }))).toMatchObject([
      { change: 'POSTED', revision: 2 },
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('of a cell somebody else changed meanwhile shows both values, with author and time', async () => {
    const { assignmentId } = await aWorker();
    await save(aCell(assignmentId));
    const [answer] = await save(aCell(assignmentId, { hours: 12_000, seenRevision: 0 }));
    expect(answer).toMatchObject({
      outcome: 'CONFLICT',
      hours: 12_000,
      theirs: { hours: 15_167, revision: 1, recordedBy: 'Camille Roux', recordedAt: expect.any(String) },
    });
    expect(await entries(assignmentId)).toHaveLength(1);
  });
});

describe('one request of many cells', () => {
  it('posts the good ones and tells why of the others', async () => {
    const { assignmentId } = await aWorker();
    const ended = await aWorker({ contract: { ended_on: '2024-01-31' } });
    const answers = await save(aCell(assignmentId), aCell(ended.assignmentId), aCell(2_000_000_000));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['SAVED', 'REFUSED', 'NOT_FOUND']);
    expect(await entries(ended.assignmentId)).toEqual([]);
  });

  it('refuses the same cell twice', async () => {
    const { assignmentId } = await aWorker();
    await expect(save(aCell(assignmentId), aCell(assignmentId))).rejects.toMatchObject({
      code: 'cells-repeated',
    });
  });

  it('refuses a social security number in a reason', async () => {
    const { assignmentId } = await aWorker();
    const cell = aCell(assignmentId, { reason: 'NIR 2 90 06 59 512 123 45' });
    await expect(save(cell)).rejects.toMatchObject({ code: 'nir-refused' });
  });

  it('twenty at once for one cell give exactly one entry, and nineteen see it', async () => {
    const { assignmentId } = await aWorker();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        saveCellsAgain(bed.transactions, { actor, today: TODAY }, [
          aCell(assignmentId, { hours: 10_000 + n }),
        ]),
      ),
    );
    const outcomes = answers.map(({ cells }) => cells[0]?.outcome);
    expect(outcomes.filter((outcome) => outcome === 'SAVED')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'CONFLICT')).toHaveLength(19);
    expect(await entries(assignmentId)).toHaveLength(1);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
